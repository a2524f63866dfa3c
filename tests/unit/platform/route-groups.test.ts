import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/router'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstWord, groupRoutes, routeWords } from '~/platform/server/remix-handler.server'

type Routes = ServerBuild['routes']

/** Routes as the manifest lists them: id → [parent, path, index]. */
const manifest = (routes: Record<string, [parent: string | undefined, path?: string, index?: true]>) =>
  ({
    routes: Object.fromEntries(
      Object.entries(routes).map(([id, [parentId, path, index]]) => [id, { id, parentId, path, index, module: {} }]),
    ),
  }) as unknown as Pick<ServerBuild, 'routes'>

const build = manifest({
  root: [undefined, ''],
  splat: ['root', '*'],
  start: ['root', undefined, true],
  about: ['root', 'about'],
  frame: ['root'],
  desk: ['frame', 'logs'],
  log: ['frame', 'logs/:logId'],
  newLog: ['root', 'logs/new'],
  entry: ['log', 'entries/:entryId'],
  logIndex: ['log', undefined, true],
  file: ['root', 'verify/:number.pdf'],
  verify: ['root', 'verify/:number'],
  verifyStart: ['root', 'verify'],
  anything: ['root', ':name/card'],
  language: ['root', 'en?/help'],
  deep: ['root', 'docs/*'],
})

type Tree = { id: string; path?: string; index?: true; children?: Tree[] }
const tree = (routes: Routes, parent?: string): Tree[] =>
  Object.values(routes)
    .filter((route) => route!.parentId === parent)
    .map((route) => {
      const { id, path, index } = route!
      return index ? { id, path, index } : { id, path, children: tree(routes, id) }
    })

const matched = (routes: Routes, path: string) =>
  matchRoutes(tree(routes) as Parameters<typeof matchRoutes>[0], path)?.map(({ route, params }) => [
    route.id,
    params,
  ]) ?? null

describe('a request sees only the routes that may match it', () => {
  const groups = groupRoutes(build)
  const seen = (path: string) => groups.get(groups.has(firstWord(path)) ? firstWord(path) : '*')!

  test('and Remix chooses among them as among all', () => {
    const segment = fc.constantFrom(
      'logs',
      'new',
      'LOGS',
      'entries',
      'verify',
      'x.pdf',
      'help',
      'en',
      'card',
      'about',
      'docs',
      'a b',
      '%6Cogs',
      'é',
      '',
    )
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
        const path = `/${segments.join('/')}`
        expect(matched(seen(path), path)).toEqual(matched(build.routes, path))
      }),
      { numRuns: 2000 },
    )
  })

  test('which are few', () => {
    expect(Object.keys(seen('/verify/OP-1'))).toEqual([
      'root',
      'splat',
      'file',
      'verify',
      'verifyStart',
      'anything',
      'language',
    ])
    expect(Object.keys(seen('/about'))).not.toContain('log')
  })

  test('every group keeps the manifest’s order', () => {
    const order = Object.keys(build.routes)
    for (const group of groups.values()) {
      const places = Object.keys(group).map((id) => order.indexOf(id))
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  })
})

test.each([
  ['/', ''],
  ['/_root.data', ''],
  ['/logs.data', 'logs'],
  ['/logs/7.data', 'logs'],
  ['/Logs/7', 'logs'],
  ['/%6Cogs', 'logs'],
  ['/%E0%A4%A', '%e0%a4%a'],
])('%s begins with %j', (path, word) => expect(firstWord(path)).toBe(word))

test('the words that routes are made of are known to the log', () => {
  expect([...routeWords(build)]).toEqual(
    expect.arrayContaining(['logs', 'new', 'entries', 'verify', 'about', 'en', 'help']),
  )
  expect([...routeWords(build)]).not.toContain(':logId')
})
