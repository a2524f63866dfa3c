import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'

export type Handle = (request: Request, context: AppLoadContext) => Promise<Response>

/**
 * Remix over the built routes. Remix ranks and compiles every route several times a request, so each request is
 * given to a handler that knows only the routes whose path begins with the same word, or with any; among those
 * Remix's own ranking decides as it would among all.
 */
export function createRemixHandler(build: ServerBuild, mode: string): Handle {
  const groups = groupRoutes(build)
  const handlers = new Map<string, Handle>()
  const whole = createRequestHandler(build, mode) as Handle

  return (request, context) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/__manifest') return whole(request, context)
    const word = firstWord(pathname)
    const key = groups.has(word) ? word : '*'
    let handler = handlers.get(key)
    if (!handler)
      handlers.set(key, (handler = createRequestHandler({ ...build, routes: groups.get(key)! }, mode) as Handle))
    return handler(request, context)
  }
}

/** The word a request's path begins with, as routes compare it: decoded, in lower case, without single fetch's suffix. */
export function firstWord(pathname: string): string {
  const [, first = '', ...rest] = pathname.split('/')
  const word = rest.length === 0 ? first.replace(/\.data$/, '').replace(/^_root$/, '') : first
  try {
    return decodeURIComponent(word).toLowerCase()
  } catch {
    return word.toLowerCase()
  }
}

type Routes = ServerBuild['routes']

/** Routes by the first word of their path; under `*` those that take any word, which stand in every group too. */
export function groupRoutes({ routes }: Pick<ServerBuild, 'routes'>): Map<string, Routes> {
  const ids = new Map<string, Set<string>>([['*', new Set()]])
  for (const route of Object.values(routes)) {
    if (!route) continue
    if (route.path === undefined && !route.index) continue
    const word = pathOf(routes, route.id).split('/')[0]!
    const key = /^[:*]|\?$/.test(word) ? '*' : word.toLowerCase()
    const group = ids.get(key) ?? ids.set(key, new Set()).get(key)!
    for (let at: string | undefined = route.id; at !== undefined; at = routes[at]!.parentId) group.add(at)
  }
  const anywhere = ids.get('*')!
  for (const id of Object.keys(routes)) if (routes[id]!.parentId === undefined) anywhere.add(id)
  const groups = new Map<string, Routes>()
  for (const [key, group] of ids) {
    // In the manifest's order: it decides between routes of equal rank.
    groups.set(key, Object.fromEntries(Object.entries(routes).filter(([id]) => group.has(id) || anywhere.has(id))))
  }
  return groups
}

function pathOf(routes: Routes, id: string): string {
  const { path, parentId } = routes[id]!
  const above = parentId === undefined ? '' : pathOf(routes, parentId)
  return [above, path ?? ''].filter(Boolean).join('/')
}

/** Every fixed word in any route's path. */
export function routeWords({ routes }: Pick<ServerBuild, 'routes'>): Set<string> {
  const words = new Set<string>(['_root', '__manifest', 'livez', 'readyz', 'csp-reports', 'assets'])
  for (const route of Object.values(routes)) {
    for (const word of route?.path?.split('/') ?? []) if (!/^[:*]/.test(word)) words.add(word.replace(/\?$/, ''))
  }
  return words
}
