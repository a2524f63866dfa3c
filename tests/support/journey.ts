import { type BrowserContext, type BrowserContextOptions, type Page, test as base } from '@playwright/test'
import { aDemoDatabase, type Product, startProduct } from './server'

export { expect } from '@playwright/test'

/** The demo's roles, in the words of the buttons. */
export type RoleName = 'trainee' | 'supporter' | 'assessor' | 'quality assurer' | 'admin' | 'external verifier'

interface Fixtures {
  /** A browser context of its own, whose pages may not throw. */
  watched: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** A page in a browser context of its own, at the start page; nobody signed in. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>
  /** The same, continued as the demo's person of that role. Each call is another browser. */
  as: (role: RoleName, options?: BrowserContextOptions) => Promise<Page>
}

interface File {
  product: Product
  env: Record<string, string>
  databaseUrl: string
}

let file: File | undefined
const running = () => {
  if (!file) throw new Error('The product runs within tests only')
  return file
}

/**
 * Gives a file of journeys the product as a real process on a demo database of its own: call it at the file's top.
 * `restart` starts it anew on the same database, after `product().stop()` or `product().kill()`.
 */
export function useProduct(env: Record<string, string> = {}) {
  let drop: (() => Promise<void>) | undefined
  test.beforeAll(async () => {
    const database = await aDemoDatabase()
    drop = database.drop
    const whole = { DATABASE_URL: database.url, DEMO: '1', LOG_LEVEL: 'warn', ...env }
    file = { product: await startProduct(whole), env: whole, databaseUrl: database.adminUrl }
  })
  test.afterAll(async () => {
    await file?.product.kill()
    await drop?.()
    file = undefined
  })
  return {
    product: () => running().product,
    /** An admin's address of the database, for looking at what was stored. */
    databaseUrl: () => running().databaseUrl,
    restart: async () => {
      const { env, product } = running()
      running().product = await startProduct({ ...env, PORT: new URL(product.origin).port })
    },
  }
}

/** Goes on in a browser as the demo's person of that role, whoever it was before. */
export async function continueAs(page: Page, role: RoleName) {
  await page.goto(`${running().product.origin}/sign-in`)
  await page.getByRole('button', { name: new RegExp(`continue as .*${role}`, 'i') }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** What no page may do, whatever a test is about: throw, break its own policy, or fail to hydrate. */
function watch(context: BrowserContext, faults: string[]) {
  context.on('weberror', (error) => faults.push(String(error.error().stack ?? error.error())))
  context.on('console', (message) => {
    const text = message.text()
    if (/Content Security Policy|Minified React error|Hydration failed/.test(text)) faults.push(text)
  })
}

export const test = base.extend<Fixtures>({
  watched: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    const faults: string[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: running().product.origin, ...options })
      contexts.push(context)
      watch(context, faults)
      return context
    })
    for (const context of contexts) await context.close()
    if (faults.length > 0) throw new Error(`On its pages:\n${faults.join('\n')}`)
  },
  visitor: async ({ watched }, use) => {
    await use(async (options) => {
      const page = await (await watched(options)).newPage()
      await page.goto('/')
      return page
    })
  },
  // What the button sends, without its page: signing in by the button is a journey of its own.
  as: async ({ watched }, use) => {
    await use(async (role, options) => {
      const context = await watched(options)
      const { origin } = running().product
      const answer = await context.request.post('/sign-in/demo', {
        form: { role: role.replace(' ', '-') },
        headers: { origin },
        maxRedirects: 0,
      })
      const to = answer.headers().location
      if (!to) throw new Error(`Not signed in as the ${role}: ${answer.status()}`)
      const page = await context.newPage()
      await page.goto(to)
      return page
    })
  },
})
