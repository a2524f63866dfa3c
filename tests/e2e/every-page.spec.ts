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

/** Where each person begins, in two halves that run beside each other; `visitor` is nobody. */
const halves: Record<string, string[]>[] = [
  {
    visitor: ['/', '/sign-in', '/verify', '/verify?number=OP-1', '/verify/OP-7K3M-9HXR-4WYX', '/help', '/nowhere'],
    bronagh: ['/desk'],
    delphine: ['/desk'],
    marisol: ['/desk'],
    emrys: ['/supporting'],
    ximena: ['/confirmations'],
  },
  {
    teodor: ['/queue'],
    sunniva: ['/queue'],
    mirembe: ['/programmes', '/register', '/outbox'],
    ingeborg: ['/register'],
  },
]

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
for (const half of halves)
  test(`every page of ${Object.keys(half).join(', ')} is sound, light at 1440 px and dark at 360 px`, async ({
    visitor,
  }) => {
    test.setTimeout(600_000)
    const routeOf = await routeFinder()
    const times = new Map<string, number>()
    const faults: string[] = []
    for (const [person, begins] of Object.entries(half)) {
      const page = await visitor({ reducedMotion: 'reduce' })
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
        faults.push(...(await faultsOf(page, `${route} of ${person}`)))
        for (const next of await linksOf(page)) {
          const follows = routeOf(new URL(next, at).pathname)
          if (known.has(next) || here.has(follows) || (times.get(follows) ?? 0) >= 2) continue
          known.add(next)
          waiting.push(next)
        }
      }
      await page.context().close()
    }
    // Pages that no link leads to: where one comes without scripts, or back to after a refusal.
    const objects = await realObjects(database)
    for (const built of (await routesOfBuild()).filter(({ id, hasPage }) => hasPage && !times.has(id))) {
      const line = declared.find(({ route }) => route.test(built.id))!
      const person = line.reads.find((who) => who !== 'nobody')
      if (line.onlySends || line.closed || line.readStatus || !person || needsMail.test(built.id)) continue
      if (!(person in half) && !(half === halves[0] && !halves.some((one) => person in one))) continue
      const page = await visitor({ reducedMotion: 'reduce' })
      await signIn(page.context(), person)
      const answer = await page.goto(pathOf(built, line, objects))
      // One that leads on has no page of its own here.
      if (routeOf(new URL(page.url()).pathname) !== built.id) continue
      expect([built.id, answer!.status()]).toEqual([built.id, 200])
      faults.push(...(await faultsOf(page, `${built.id} of ${person}`)))
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

/** What is wrong with a page in each of its looks. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  await page.waitForFunction(() => !document.querySelector('script[type="module"]') || '__remixRouter' in window)
  await page.evaluate(() => document.fonts.ready)
  for (const details of await page.locator('main details').all())
    await details.evaluate((element: HTMLDetailsElement) => (element.open = true))
  const found: string[] = []
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    const seen = [...(await barriersOn(page)), ...(await slipsOf(page))]
    found.push(
      ...seen.map((fault) => `${name}, ${colorScheme}, ${width} px, ${new URL(page.url()).pathname}: ${fault}`),
    )
    if (process.env.SHOTS) await keepPicture(page, `${name}-${width}`)
  }
  return found
}

const slipsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const text = document.body.innerText
    const over = document.documentElement.scrollWidth - innerWidth
    return [
      over > 0 && `scrolls sideways by ${over} px`,
      document.querySelectorAll('h1').length !== 1 && `${document.querySelectorAll('h1').length} first headings`,
      !/Oldpond/.test(document.title) && `the title is “${document.title}”`,
      /\bundefined\b|\bNaN\b|\[object |Invalid Date|\{\w+\}/.exec(text)?.[0],
    ].filter((fault) => typeof fault === 'string')
  })

async function keepPicture(page: Page, name: string) {
  mkdirSync(process.env.SHOTS!, { recursive: true })
  await page.screenshot({ path: join(process.env.SHOTS!, `${name.replaceAll(/[^\w.-]+/g, '_')}.png`), fullPage: true })
}
