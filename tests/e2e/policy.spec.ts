import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type BuiltRoute, pathOf, routesOfBuild } from '../support/built-routes'
import { declared, type Declared, wellFormed, type Who, who } from '../support/declared-routes'
import { expect, test, useProduct } from '../support/journey'
import { realObjects } from '../support/real-objects'
import { aSession } from '../support/session'

/* Who gets in where: every route of the built manifest × method × person × kind of request, with real foreign objects. */

const { product, databaseUrl } = useProduct()

let database: pg.Client
let params: Record<string, string>
const cookies = new Map<Who, string>()

test.beforeAll(async () => {
  database = new pg.Client({ connectionString: databaseUrl() })
  // The file's database is dropped under it at the end.
  database.on('error', () => {})
  await database.connect()
  await makeStranger()
  for (const person of who) if (person !== 'nobody') cookies.set(person, `oldpond=${await aSession(database, person)}`)
  params = await realObjects(database)
})
test.afterAll(() => database.end())

test('every route is declared', async () => {
  const routes = await routesOfBuild()
  expect(routes.length).toBeGreaterThan(60)
  expect(routes.filter(({ id }) => !declared.some(({ route }) => route.test(id))).map(({ id }) => id)).toEqual([])
  // No line is left over from a route that is gone.
  expect(
    declared.filter(({ route }) => !routes.some(({ id }) => route.test(id))).map(({ route }) => String(route)),
  ).toEqual([])
})

test('what one may not see answers like what isn’t there, what one may not do is refused, and nothing changes', async () => {
  test.setTimeout(300_000)
  const before = await checksum()
  const wrong: string[] = []
  for (const route of await routesOfBuild()) {
    const line = declared.find((one) => one.route.test(route.id))!
    for (const person of who)
      for (const request of requestsOf(route, line)) {
        const wanted = refusalOf(line, person, request)
        if (!wanted) continue
        const status = await statusOf(request, person)
        if (!wanted.includes(status)) wrong.push(`${request.name} as ${person}: ${status}, not ${wanted.join(' or ')}`)
      }
  }
  expect(wrong).toEqual([])
  expect(await checksum()).toEqual(before)
})

test('whoever may is let in', async () => {
  test.setTimeout(300_000)
  const wrong: string[] = []
  for (const route of await routesOfBuild()) {
    const line = declared.find((one) => one.route.test(route.id))!
    if (line.onlySends) continue
    for (const person of line.reads)
      for (const request of requestsOf(route, line).filter(
        ({ method, kind }) => method === 'GET' && kind !== 'route-data',
      )) {
        const status = await statusOf(request, person)
        const isRight = line.readStatus ? status === line.readStatus : status < 400 || status === 409
        if (!isRight) wrong.push(`${request.name} as ${person}: ${status}`)
      }
  }
  expect(wrong).toEqual([])
})

interface Asked {
  name: string
  method: 'GET' | 'POST'
  url: string
  kind: 'page' | 'data' | 'route-data' | 'resource'
  body: URLSearchParams | Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

function requestsOf(route: BuiltRoute, line: Declared): Asked[] {
  const path = pathOf(route, line, params)
  const kinds: [Asked['kind'], string][] = route.hasPage
    ? [
        ['page', path],
        ['data', path === '/' ? '/_root.data' : `${path}.data`],
        ['route-data', `${path}?_data=${encodeURIComponent(`routes/${route.id}`)}`],
      ]
    : [['resource', path]]
  const methods = [...(route.hasLoader ? ['GET' as const] : []), ...(route.hasAction ? ['POST' as const] : [])]
  return methods.flatMap((method) =>
    kinds.map(([kind, url]) => ({
      name: `${method} ${url}`,
      method,
      url: url + (line.query && !url.includes('?') ? line.query : ''),
      kind,
      body: line.sent
        ? Uint8Array.from(line.sent.bytes)
        : new URLSearchParams(
            Object.entries({ ...wellFormed, ...line.body }).map(([key, value]) => [key, params[value] ?? value]),
          ),
      headers: line.sent?.headers ?? { 'content-type': 'application/x-www-form-urlencoded' },
    })),
  )
}

/** The statuses that refuse this person this request; undefined when they may. */
function refusalOf(line: Declared, person: Who, { method, kind }: Asked): number[] | undefined {
  // Single fetch is on: the older form of data requests is answered to nobody.
  if (kind === 'route-data') return [400]
  if (line.onlySends && method === 'GET') return [302, 202]
  if (line.closed) return [404]
  const allowed = method === 'GET' ? line.reads : (line.sends ?? [])
  if (allowed.includes(person)) return undefined
  if (person === 'nobody') return line.isResource || kind === 'resource' ? [401, 302] : [302, 202, 204]
  const refused = (method === 'GET' ? line.refusedReading : line.refusedSending) ?? []
  return refused.includes(person) ? [403] : [404]
}

async function statusOf({ method, url, body, headers }: Asked, person: Who): Promise<number> {
  const cookie = cookies.get(person)
  const answer = await fetch(product().origin + url, {
    method,
    redirect: 'manual',
    headers: {
      ...(cookie && { cookie }),
      ...(method === 'POST' && {
        origin: product().origin,
        'sec-fetch-site': 'same-origin',
        ...headers,
      }),
    },
    ...(method === 'POST' && { body }),
  })
  await answer.arrayBuffer()
  return answer.status
}

async function makeStranger() {
  const [person, organisation] = [randomUUID(), randomUUID()]
  await database.query(`insert into person (id, email, name) values ($1, 'stranger@elsewhere.example', 'A stranger')`, [
    person,
  ])
  await database.query(`insert into organisation (id, name) values ($1, 'Another provider')`, [organisation])
  await database.query(`insert into membership (person_id, role, organisation_id) values ($1, 'admin', $2)`, [
    person,
    organisation,
  ])
}

/** A digest of every table whose rows a request might change; what merely counts attempts or touches sessions is left out. */
async function checksum(): Promise<Record<string, string>> {
  const passing = ['session', 'rate_limit', 'sign_in_request', 'verification', 'outbox']
  const { rows } = await database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const sums: Record<string, string> = {}
  for (const { name } of rows.filter(({ name }) => !passing.includes(name)))
    sums[name] = (
      await database.query<{ sum: string }>(
        `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
      )
    ).rows[0]!.sum
  return sums
}
