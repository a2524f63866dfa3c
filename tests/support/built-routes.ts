import { matchRoutes } from '@remix-run/react'
import type { Declared } from './declared-routes'

export interface BuiltRoute {
  /** Without `routes/`. */
  id: string
  path: string
  hasLoader: boolean
  hasAction: boolean
  hasPage: boolean
}

interface Manifest {
  routes: Record<
    string,
    { id: string; parentId?: string; path?: string; index?: boolean; module: Record<string, unknown> }
  >
}

const manifest = async () =>
  ((await import(new URL('../../build/server/index.js', import.meta.url).href)) as Manifest).routes

/** The routes as they were built, without the root. */
export async function routesOfBuild(): Promise<BuiltRoute[]> {
  const routes = await manifest()
  const pathOf = (id: string): string => {
    const { parentId, path = '' } = routes[id]!
    return (parentId && parentId !== 'root' ? pathOf(parentId) : '') + (path && `/${path}`)
  }
  return Object.values(routes)
    .filter(({ id }) => id !== 'root')
    .map(({ id, module }) => ({
      id: nameOf(id),
      path: pathOf(id) || '/',
      hasLoader: Boolean(module.loader),
      hasAction: Boolean(module.action),
      hasPage: Boolean(module.default),
    }))
}

/** The path of a route with real objects in the place of its parameters. */
export const pathOf = ({ path }: BuiltRoute, { instead }: Declared, objects: Record<string, string>): string =>
  path
    .replace(/:(\w+)\??/g, (_, name: string) => objects[instead?.[name] ?? name] ?? `no-${name}`)
    .replace(/\*$/, 'nowhere-at-all')

/** Tells which route answers a path: its id without `routes/`. */
export async function routeFinder(): Promise<(pathname: string) => string> {
  const routes = Object.values(await manifest())
  const childrenOf = (parent: string): Tree[] =>
    routes
      .filter(({ parentId }) => parentId === parent)
      .map(({ id, path, index }) => (index ? { id, path, index: true } : { id, path, children: childrenOf(id) }))
  const tree = childrenOf('root')
  return (pathname) => nameOf(matchRoutes(tree, pathname)?.at(-1)?.route.id ?? '$')
}
type Tree = { id: string; path?: string } & (
  { index: true; children?: undefined } | { index?: false; children: Tree[] }
)

const nameOf = (id: string) => id.replace(/^routes\//, '')
