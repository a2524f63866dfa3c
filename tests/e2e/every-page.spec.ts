import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import pg from 'pg'
import { barriersOn } from '../support/accessible'
import { pathOf, routeFinder, routesOfBuild } from '../support/built-routes'
import { declared } from '../support/declared-routes'
import { expect, test, useProduct } from '../support/journey'
import { realObjects } from '../support/real-objects'
import { aSession } from '../support/session'

/*
 * Every page that somebody of the demo can reach by links, looked through: no barrier that axe finds, nothing that
 * scrolls sideways, a title and one heading, no slip of the tongue. Set SHOTS to a folder to keep their pictures.
 */

const { product, databaseUrl } = useProduct()

/** Where each person begins; `visitor` is nobody. */
const starts: Record<string, string[]> = {
  visitor: ['/', '/sign-in', '/verify', '/verify?number=OP-1', '/verify/OP-7K3M-9HXR-4WYX', '/help', '/nowhere'],
  bronagh: ['/desk'],
  delphine: ['/desk'],
  marisol: ['/desk'],
  emrys: ['/supporting'],
  teodor: ['/queue'],
  sunniva: ['/queue'],
  ximena: ['/confirmations'],
  mirembe: ['/programmes', '/register', '/outbox'],
  ingeborg: ['/register'],
}

// Its journey looks it through: it takes a mail.
const needsMail = /^sign-in_\.link$/

const looks = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 360 },
] as const

let database: pg.Client
test.beforeAll(async () => {
  database = new pg.Client({ connectionString: databaseUrl() })
  database.on('error', () => {})
  await database.connect()
})
test.afterAll(() => database.end())

test.describe.configure({ mode: 'parallel' })
for (const { colorScheme, width } of looks)
  test(`every page is sound, ${colorScheme}, ${width} px`, async ({ visitor }) => {
    test.setTimeout(600_000)
    const routeOf = await routeFinder()
    const times = new Map<string, number>()
    const faults: string[] = []
    for (const [person, begins] of Object.entries(starts)) {
      const page = await visitor({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' })
      if (person !== 'visitor') await signIn(page.context(), person)
      const waiting = [...begins]
      const known = new Set(waiting)
      const here = new Set<string>()
      while (waiting.length > 0) {
        const path = waiting.shift()!
        await page.goto(path)
        const at = new URL(page.url())
        const route = routeOf(at.pathname)
        // Two of a kind, of different people where there are two: a third would rarely say more.
        const nth = (times.get(route) ?? 0) + 1
        if ((nth > 2 || here.has(route)) && !begins.includes(path)) continue
        times.set(route, nth)
        here.add(route)
        const name = `${route} of ${person}`
        faults.push(...(await faultsOf(page)).map((fault) => `${name}, ${at.pathname}: ${fault}`))
        if (process.env.SHOTS) await keepPicture(page, `${name}-${width}`)
        for (const next of await linksOf(page)) {
          const follows = routeOf(new URL(next, at).pathname)
          if (known.has(next) || here.has(follows) || (times.get(follows) ?? 0) >= 2) continue
          known.add(next)
          waiting.push(next)
        }
      }
    }
    // Pages that no link leads to: where one comes without scripts, or back to after a refusal.
    const objects = await realObjects(database)
    for (const built of (await routesOfBuild()).filter(({ id, hasPage }) => hasPage && !times.has(id))) {
      const line = declared.find(({ route }) => route.test(built.id))!
      const person = line.reads.find((who) => who !== 'nobody')
      if (line.onlySends || line.closed || line.readStatus || !person || needsMail.test(built.id)) continue
      const page = await visitor({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' })
      await signIn(page.context(), person)
      const answer = await page.goto(pathOf(built, line, objects))
      // One that leads on has no page of its own here.
      if (routeOf(new URL(page.url()).pathname) !== built.id) continue
      expect([built.id, answer!.status()]).toEqual([built.id, 200])
      faults.push(...(await faultsOf(page)).map((fault) => `${built.id} of ${person}: ${fault}`))
      if (process.env.SHOTS) await keepPicture(page, `${built.id} of ${person}-${width}`)
      await page.context().close()
    }
    expect(faults).toEqual([])
  })

async function signIn(context: BrowserContext, person: string) {
  await context.addCookies([
    {
      name: 'oldpond',
      value: await aSession(database, person),
      url: product().origin,
      httpOnly: true,
      sameSite: 'Lax',
    },
  ])
}

/** Where its links lead within the product, without their place in the page. */
const linksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => link.origin === location.origin && !link.hasAttribute('download'))
      .map((link) => link.pathname + link.search)
      .filter((path) => !/\.(pdf|txt|json|csv)$|\/export\/file/.test(path)),
  )

async function faultsOf(page: Page): Promise<string[]> {
  await page.waitForFunction(() => !document.querySelector('script[type="module"]') || '__remixRouter' in window)
  await page.evaluate(() => document.fonts.ready)
  for (const details of await page.locator('main details').all())
    await details.evaluate((element: HTMLDetailsElement) => (element.open = true))
  const barriers = await barriersOn(page)
  const found = await page.evaluate(() => {
    const text = document.body.innerText
    const over = document.documentElement.scrollWidth - innerWidth
    return [
      over > 0 && `scrolls sideways by ${over} px`,
      document.querySelectorAll('h1').length !== 1 && `${document.querySelectorAll('h1').length} first headings`,
      !/Oldpond/.test(document.title) && `the title is “${document.title}”`,
      /\bundefined\b|\bNaN\b|\[object |Invalid Date|\{\w+\}/.exec(text)?.[0],
    ].filter((fault) => typeof fault === 'string')
  })
  return [...barriers, ...found]
}

async function keepPicture(page: Page, name: string) {
  mkdirSync(process.env.SHOTS!, { recursive: true })
  await page.screenshot({ path: join(process.env.SHOTS!, `${name.replaceAll(/[^\w.-]+/g, '_')}.png`), fullPage: true })
}
