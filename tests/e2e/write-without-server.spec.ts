import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import pg from 'pg'
import { continueAs, expect, test, useProduct } from '../support/journey'
import { expectAccessible } from '../support/accessible'
import { toTheEnd } from '../support/caret'
import { text } from '../support/writing'

const { product, restart, databaseUrl } = useProduct()

const state = (page: Page, is: string) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', is)

/** A browser with a profile on the disk, which outlives its process. */
async function aProfile() {
  const folder = await mkdtemp(join(tmpdir(), 'oldpond-profile-'))
  const { launchOptions, ...use } = test.info().project.use
  let context: BrowserContext | undefined
  return {
    start: async () => (context = await chromium.launchPersistentContext(folder, { ...use, ...launchOptions })),
    /** Ends the browser; what it had not written to the disk is gone. */
    stop: async () => {
      await context?.close()
    },
    remove: async () => {
      await context?.close().catch(() => {})
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function open(page: Page, title: string) {
  await page.goto(`${product().origin}/desk`)
  await page.getByRole('link', { name: title }).first().click()
  await page.waitForURL(/\/logs\/[^/]+\/entries\/[^/]+$/)
  await expect(text(page)).toBeEditable()
}

/** The page's shell and files are kept: it would open without the server. */
const isKept = (page: Page) =>
  expect.poll(() => page.evaluate(async () => Boolean(await caches.match('/logs/offline/entries/kept')))).toBe(true)

test('the server is killed while someone writes: nothing saved is lost, and what was not saved comes back from the device in a fresh browser, and is saved', async () => {
  const profile = await aProfile()
  try {
    let context = await profile.start()
    let page = context.pages()[0]!
    await continueAs(page, 'trainee')
    await open(page, 'The helpful panel')
    const before = await text(page).innerText()
    await isKept(page)
    await text(page).click()
    await toTheEnd(page)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Saved before the cut. ')
    await state(page, 'saved')

    await page.keyboard.type('Typed as it ')
    await product().kill()
    await page.keyboard.type('went down.')
    await state(page, 'kept')
    await expect(page.locator('.saved')).toHaveText(/Not saved: kept on this device, retrying/)
    const url = page.url()

    await page.reload()
    await expect(text(page)).toContainText('Saved before the cut. Typed as it went down.')
    await state(page, 'kept')
    await profile.stop()

    context = await profile.start()
    page = await context.newPage()
    await page.goto(url)
    await expect(text(page)).toContainText('Saved before the cut. Typed as it went down.')
    await text(page).click()
    await toTheEnd(page)
    await page.keyboard.type(' And in a new browser.')
    await state(page, 'kept')
    const written = await text(page).innerText()
    expect(written.startsWith(before)).toBe(true)

    await restart()
    await state(page, 'saved')
    await page.reload()
    await expect(text(page)).toContainText('Typed as it went down. And in a new browser.')
    expect(await text(page).innerText()).toBe(written)
  } finally {
    await profile.remove()
  }
})

test('without the server the outline leads to other entries that are kept, the start page lists them, and a title waits too', async ({
  as,
}) => {
  const page = await as('trainee')
  await open(page, 'Why I came')
  await isKept(page)
  await page
    .getByRole('navigation', { name: 'Parts and entries' })
    .getByRole('link', { name: 'Four sets of chairs' })
    .click()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Four sets of chairs')
  await expect(text(page)).toBeEditable()
  await product().kill()

  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Four sets of benches')
  await state(page, 'kept')
  await page.getByRole('navigation', { name: 'Parts and entries' }).getByRole('link', { name: 'Why I came' }).click()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Why I came')
  await expect(text(page)).toBeEditable()
  await state(page, 'offline')

  await page.goto('/desk')
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Four sets of benches' }).click()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Four sets of benches')
  await state(page, 'kept')
  await restart()
  await state(page, 'saved')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Four sets of benches')
})

const outline = (page: Page) => page.getByRole('navigation', { name: 'Parts and entries' })
const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true })
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }

test('a haiku and a reflection are begun on a phone without the server, and are in the log once it is back', async ({
  as,
}) => {
  const page = await as('trainee', { ...phone, colorScheme: 'dark' })
  await open(page, 'Why I came')
  await isKept(page)
  await product().kill()
  await page.goto('/desk')
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Haiku' }).tap()
  await page.waitForURL(/\/entries\/[\da-f-]{36}$/)
  const haiku = page.url()
  await expect(text(page).locator('.haiku .line')).toHaveCount(1)
  await text(page).tap()
  await page.keyboard.type('An old silent pond')
  await page.keyboard.press('Enter')
  await page.keyboard.type('a train goes into the dark')
  await state(page, 'kept')
  await title(page).fill('Between two stations')

  await page.getByRole('button', { name: 'Outline' }).tap()
  await outline(page).getByText('New entry').tap()
  await expectAccessible(page)
  await outline(page).getByRole('button', { name: 'Reflection' }).tap()
  await page.waitForURL((url) => url.href !== haiku)
  await expect(text(page)).toBeEditable()
  await text(page).tap()
  await page.keyboard.type('Nobody spoke until the tunnel ended.')
  await state(page, 'kept')
  const reflection = page.url()
  await page.reload()
  await expect(text(page)).toContainText('Nobody spoke until the tunnel ended.')
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Between two stations' }).tap()
  await expect(text(page)).toContainText('a train goes into the dark')

  await restart()
  await state(page, 'saved')
  await page.goto('/desk')
  // The desk sends what the page that was left had not, and shows it then.
  await expect(page.locator(`a[href="${new URL(reflection).pathname}"]`).first()).toBeVisible()
  for (const [url, words] of [
    [haiku, 'a train goes into the dark'],
    [reflection, 'Nobody spoke until the tunnel ended.'],
  ] as const) {
    const another = await as('trainee')
    await another.goto(url)
    await expect(text(another)).toContainText(words)
  }
})

test('an entry can be begun without the server where only the desk was seen', async ({ as }) => {
  const page = await as('trainee', phone)
  await page.goto('/desk')
  await isKept(page)
  await product().kill()
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Haiku' }).tap()
  await page.waitForURL(/\/entries\/[\da-f-]{36}$/)
  await text(page).tap()
  await page.keyboard.type('First of all, a pond')
  await state(page, 'kept')
  await page.reload()
  await expect(text(page)).toContainText('First of all, a pond')
  await restart()
  await state(page, 'saved')
})

test('an entry begun here that the server has not made yet opens from its address, and is made', async ({ as }) => {
  const page = await as('trainee')
  await open(page, 'Why I came')
  for (const address of ['**/sync', '**/begun']) await page.route(address, (route) => route.abort())
  await text(page).click()
  await toTheEnd(page)
  await page.keyboard.type(' And then')
  await state(page, 'kept')
  const before = page.url()
  await outline(page).getByText('New entry').click()
  await outline(page).getByRole('button', { name: 'Diary entry' }).click()
  await page.waitForURL((url) => url.href !== before)
  await text(page).click()
  await page.keyboard.type('Begun while the line was down.')
  await state(page, 'kept')
  for (const address of ['**/sync', '**/begun']) await page.unroute(address)
  const url = page.url()
  // The page that holds it is gone before it could be sent.
  await page.goto('/help')
  await page.route('**/begun', (route) => route.abort())
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  await page.unroute('**/begun')
  await page.reload()
  await expect(text(page)).toContainText('Begun while the line was down.')
  await state(page, 'saved')
})

test('an entry that was never opened here says so, and another person sees nothing', async ({ as }) => {
  const page = await as('trainee')
  await open(page, 'Why I came')
  await isKept(page)
  const url = page.url()
  const noted = () => page.evaluate(() => localStorage.getItem('oldpond.person'))
  const trainee = await noted()
  await continueAs(page, 'assessor')
  // The device knows who is there once a page of theirs has come alive.
  await expect.poll(noted).not.toBe(trainee)
  await product().kill()
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible()
  await expect(page.getByText('Why I came')).toHaveCount(0)
  await page.goto('/desk')
  await expect(page.getByText(/nothing is kept on this device for whoever/)).toBeVisible()
  await restart()
})

test('a session that ended elsewhere: said, kept, and saved after signing in again in another tab', async ({ as }) => {
  const page = await as('trainee')
  await open(page, 'Why I came')
  await text(page).click()
  await toTheEnd(page)
  await page.context().clearCookies()
  await page.keyboard.type(' Written after the session ended.')
  await state(page, 'signed-out')
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: /Sign in in a new tab/ }).click(),
  ])
  await tab.getByRole('button', { name: /continue as .*trainee/i }).click()
  await tab.waitForURL((url) => url.pathname !== '/sign-in')
  await tab.close()
  await page.bringToFront()
  await state(page, 'saved')
  await page.reload()
  await expect(text(page)).toContainText('Written after the session ended.')
})

test('an account that is suspended while someone writes: nothing is taken any more, and the text can be taken out', async ({
  as,
}) => {
  const page = await as('trainee')
  await open(page, 'Why I came')
  await text(page).click()
  await toTheEnd(page)
  const person = await page.evaluate(() => localStorage.getItem('oldpond.person'))
  const database = new pg.Client({ connectionString: databaseUrl() })
  await database.connect()
  await database.query('update person set suspended_at = now() where id = $1', [person])
  await page.keyboard.type(' Written after the account was suspended.')
  await state(page, 'signed-out')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download my text' }).click(),
  ])
  const taken = await readFile(await file.path(), 'utf8')
  expect(taken).toContain((await text(page).innerText()).split('\n')[0])
  expect(taken).toContain('Written after the account was suspended.')

  await database.query('update person set suspended_at = null where id = $1', [person])
  await database.end()
  await page.keyboard.press('Control+s')
  await state(page, 'saved')
})

test('signing out with text that is not saved asks first: wait, download or discard', async ({ as }) => {
  const page = await as('trainee')
  await open(page, 'Why I came')
  await text(page).click()
  await page.keyboard.press('Control+End')
  await page.route('**/entries/*/sync', (route) => route.abort())
  await page.keyboard.type(' Not yet on the server.')
  await state(page, 'kept')
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Desk' }).click()
  await page.waitForURL(/\/desk$/)

  await page.getByRole('button', { name: 'Sign out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Not everything is saved yet' })
  await expect(dialog.getByText('Why I came')).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download my text' }).click(),
  ])
  expect(await readFile((await file.path())!, 'utf8')).toContain('Not yet on the server.')

  await dialog.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(dialog).toBeHidden()
  await page.unroute('**/entries/*/sync')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  expect(await page.evaluate(() => localStorage.getItem('oldpond.person'))).toBeNull()

  const again = await as('trainee')
  await open(again, 'Why I came')
  await expect(text(again)).toContainText('Not yet on the server.')
})

test('signing out in one tab while another holds text: the other says that nothing is kept, and saves it once the person is back', async ({
  as,
}) => {
  const page = await as('trainee')
  await open(page, 'The helpful panel')
  await text(page).click()
  await page.keyboard.press('Control+End')
  await page.route('**/entries/*/sync', (route) => route.abort())
  await page.keyboard.type(' Before.')
  await state(page, 'kept')

  const tab = await page.context().newPage()
  await tab.route('**/entries/*/sync', (route) => route.abort())
  await tab.goto(`${product().origin}/desk`)
  await tab.getByRole('button', { name: 'Sign out' }).click()
  const dialog = tab.getByRole('dialog', { name: 'Not everything is saved yet' })
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await tab.waitForURL(/\/sign-in/)

  await page.bringToFront()
  await page.keyboard.type(' After.')
  await state(page, 'unkept')
  await continueAs(tab, 'trainee')
  await page.bringToFront()
  await state(page, 'kept')
  await page.unroute('**/entries/*/sync')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await state(page, 'saved')
  await page.reload()
  await expect(text(page)).toContainText('Before. After.')
  await tab.reload()
  await tab.getByRole('button', { name: 'Sign out' }).click()
  await tab.waitForURL(/\/sign-in/)
})

test('text written apart on two devices: both are there, and how it stood here can be looked at', async ({ as }) => {
  const [phone, desk] = [await as('trainee'), await as('trainee')]
  await open(phone, 'The helpful panel')
  await open(desk, 'The helpful panel')
  await phone.route('**/entries/*/sync', (route) => route.abort())
  await text(phone).click()
  await toTheEnd(phone)
  await phone.keyboard.type(' Written on the train.')
  await state(phone, 'kept')
  await text(desk).click()
  await desk.keyboard.press('Control+Home')
  await desk.keyboard.type('Written at home. ')
  await state(desk, 'saved')
  await phone.unroute('**/entries/*/sync')
  await expect(text(phone)).toContainText('Written at home.')
  await expect(text(phone)).toContainText('Written on the train.')
  await expect(phone.getByText(/also changed on another device/)).toBeVisible()
  await phone.getByRole('button', { name: 'Show how it stood here' }).click()
  const before = phone.getByRole('dialog', { name: /How it stood here/ })
  await expect(before).toContainText('Written on the train.')
  await expect(before).not.toContainText('Written at home.')
  await before.getByRole('button', { name: 'Close' }).click()
  await phone.reload()
  await expect(phone.getByText(/also changed on another device/)).toBeVisible()
  await phone.getByRole('button', { name: 'All is well' }).click()
  await expect(phone.getByText(/also changed on another device/)).toBeHidden()
})
