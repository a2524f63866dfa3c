import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { tabTo } from '../support/tab-to'
import { atOnce } from '../support/at-once'
import { toTheEnd } from '../support/caret'
import { aNewEntry, saved, text } from '../support/writing'

const { product } = useProduct()

const claims = (page: Page, code: string) => page.locator(`mark[data-criterion="${code}"]`)

/** An entry of the demo, by its title. */
async function open(page: Page, title: string) {
  await page.goto('/desk')
  await page.getByRole('link', { name: title }).first().click()
  await page.waitForURL(/\/logs\/[^/]+\/entries\/[^/]+$/)
  await expect(text(page)).toBeEditable()
  return page.url()
}

test('carrying on from the desk, by the key or the button, the caret is where the text ended', async ({ as }) => {
  const page = await as('trainee')
  await expect(page.getByRole('link', { name: /Carry on writing/ })).toBeVisible()
  await page.keyboard.press('w')
  const text = page.getByRole('textbox', { name: /^Text of the entry/ })
  await expect(text).toBeFocused()
  await page.keyboard.type(' wait by the window.')
  await expect(text).toHaveText(/ wait by the window\.$/)
})

test('a link followed leads the keyboard to the new page’s heading', async ({ as }) => {
  const page = await as('trainee')
  await page.getByRole('link', { name: 'Arrange parts and entries' }).focus()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeFocused()
  await expect(page).toHaveURL(/\/contents$/)
})

test('what is typed is saved, and is there after a reload', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.type('I put my pen down instead.')
  await saved(page)
  await expect(page.locator('.saved')).toHaveText(/^Saved \d\d:\d\d/)
  await page.reload()
  await expect(text(page)).toHaveText('I put my pen down instead.')
})

test('the text can be read before the editor is there, and opening writes nothing', async ({ as }) => {
  const page = await as('trainee')
  const url = await open(page, 'The second silence')
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  const answer = await page.request.get(url)
  expect(await answer.text()).toContain('Heron had the first round.')
  await page.reload()
  await expect(text(page)).toBeEditable()
  await expect(page.locator('.haiku .line').first()).toHaveAttribute('data-count', '5')
  expect(posts).toEqual([])
})

test('the editor takes text before the rest of the page is alive, and keeps it when it is', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.type('One.')
  await saved(page)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/entry\.client/, (route) => held.then(() => route.continue()))
  await page.reload({ waitUntil: 'commit' })
  await expect(text(page)).toHaveText('One.')
  const committed = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/sync'),
  )
  await text(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Two.')
  expect((await committed).status()).toBe(200)
  await expect(page.getByText('One.', { exact: true })).toBeHidden()
  letGo()
  const bold = page.getByRole('button', { name: /^Bold/ })
  await expect(bold).toBeEnabled()
  await page.keyboard.press('Control+b')
  await expect(bold).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.type(' Three.')
  await expect(text(page)).toHaveText('One. Two. Three.')
  await expect(text(page).locator('strong')).toHaveText(' Three.')
  await saved(page)
  await page.unroute(/entry\.client/)
  await page.reload()
  await expect(text(page)).toHaveText('One. Two. Three.')
})

test('keys that come at once find the caret where the key before has put it', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.type('One.')
  for (const last of ['Enter', '!', 'Backspace'] as const) await atOnce(page, 'Control+a', 'ArrowRight', last)
  await expect(text(page).locator('p')).toHaveText(['One.', ''])
  await atOnce(page, 'Control+Home', 'Shift+ArrowRight', 'Control+b')
  await expect(text(page).locator('strong')).toHaveText('O')
})

test('words are found and replaced by keyboard, quotation marks are set, and the keys are listed', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.type(`"Wait," she said. I didn't wait. Then I'd wait --`)
  await expect(text(page)).toHaveText('“Wait,” she said. I didn’t wait. Then I’d wait —')
  await page.keyboard.type(' "')
  await page.keyboard.press('Backspace')
  await expect(text(page)).toHaveText(/— "$/)
  await page.keyboard.press('Control+Shift+F')
  const bar = page.getByRole('search', { name: 'Find' })
  await expect(bar.getByLabel('Find')).toBeFocused()
  await page.keyboard.type('wait')
  await expect(bar.getByText('3 found')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(bar.getByText(/^[123] of 3$/)).toBeVisible()
  await bar.getByLabel('Match capitals').check()
  await expect(bar.getByText(/2$|^2 found$/)).toBeVisible()
  await bar.getByLabel('Replace with').fill('listen')
  await bar.getByRole('button', { name: 'Replace all' }).press('Enter')
  await expect(text(page)).toHaveText(/^“Wait,” she said. I didn’t listen. Then I’d listen —/)
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(text(page)).toHaveText(/I didn’t wait. Then I’d wait —/)
  await page.getByRole('button', { name: 'Keys' }).press('Enter')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys.getByText('find and replace')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(keys).toBeVisible()
})

test('a guide by keyboard: its headings go in, its prompts are only shown, and can be put out of sight', async ({
  as,
}) => {
  const page = await as('trainee')
  const url = await aNewEntry(page)
  await text(page).click()
  const guides = page.getByRole('dialog', { name: 'Guides and questions' })
  const openGuides = async () => {
    await page.keyboard.press('Alt+F10')
    while ((await page.evaluate(() => document.activeElement?.textContent)) !== 'Guides')
      await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(guides).toBeVisible()
  }
  await openGuides()
  await expectAccessible(page)
  await tabTo(page, /^What\? So what\? Now what\?/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Put in the headings of: What\?/)
  await page.keyboard.press('Enter')
  await expect(guides).toBeHidden()
  await expect(text(page)).toBeFocused()
  await page.keyboard.type('The set was quiet.')
  const prompts = page.locator('[data-prompt]')
  await expect(prompts).toHaveCount(2)
  await expect(prompts.first()).toHaveAttribute('data-prompt', 'Why does it matter, to you and to the set?')
  await openGuides()
  await tabTo(page, /^What would they say if they sat here|^To turn it round/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Put in: What would you tell a friend/)
  await page.keyboard.press('Enter')
  await expect(text(page).locator('> *')).toHaveText([
    'What?',
    'The set was quiet.',
    'What would you tell a friend who brought this?',
    'So what?',
    '',
    'Now what?',
    '',
  ])
  await openGuides()
  await page.getByLabel('Show prompts under').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(prompts).toHaveCount(0)
  await saved(page)
  await page.reload()
  await expect(text(page)).toContainText('So what?')
  await expect(prompts).toHaveCount(0)
  await page.goto(`/entries/${url.split('/').pop()!}`)
  await expect(page.getByText('Why does it matter')).toHaveCount(0)
})

test('reading and writing show the same text', async ({ as }) => {
  const page = await as('trainee')
  await open(page, 'The second silence')
  const shown = () =>
    page.locator('.text').evaluate((root) => [...root.children].map((child) => [child.tagName, child.textContent]))
  const written = await shown()
  await page.context().setOffline(false)
  const html = await (await page.request.get(page.url())).text()
  const read = await page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'text/html').querySelector('.text')!
    return [...root.children].map((child) => [child.tagName, child.textContent])
  }, html)
  expect(read).toEqual(written)
})

test('a haiku by keyboard: lines stay lines, counts stand in the margin, Enter twice leaves', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.press('Control+Alt+5')
  await page.keyboard.type('rain on the skylight —')
  await page.keyboard.press('Enter')
  await page.keyboard.type('all of us leaning toward')
  await page.keyboard.press('Enter')
  await page.keyboard.type('the thing she won’t say')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Then she said it.')
  const lines = page.locator('.haiku .line')
  await expect(lines).toHaveText(['rain on the skylight —', 'all of us leaning toward', 'the thing she won’t say'])
  await expect(lines.nth(1)).toHaveAttribute('data-count', '6–7')
  await expect(page.getByRole('group', { name: /lines of about 5, 6–7 and 5/ })).toBeVisible()
  await expect(page.locator('.text > p')).toHaveText('Then she said it.')
  await saved(page)
})

test('a new haiku begins as a verse, with the caret in it', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page, 'Haiku')
  await expect(text(page)).toBeFocused()
  await page.keyboard.type('empty chair')
  await page.keyboard.press('Enter')
  await page.keyboard.type('no one moves it')
  await expect(page.locator('.haiku .line')).toHaveText(['empty chair', 'no one moves it'])
  await saved(page)
})

test('a passage is claimed, claimed for a second criterion, and unclaimed, all by keyboard', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.type('I waited. The set spoke.')
  await page.keyboard.press('Home')
  for (let i = 0; i < 9; i++) await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => page.evaluate(() => getSelection()!.toString())).toBe('I waited.')
  await page.keyboard.press('Alt+c')
  const menu = page.getByRole('dialog', { name: 'Claim this passage' })
  await menu.getByRole('button', { name: /^C5/ }).focus()
  await page.keyboard.press('Enter')
  await expect(claims(page, 'C5')).toHaveText('I waited.')
  await expect(page.getByText('Claimed for C5', { exact: true })).toBeAttached()
  await page.keyboard.press('Alt+c')
  await menu.getByRole('button', { name: /^C10/ }).focus()
  await page.keyboard.press('Enter')
  await expect(claims(page, 'C10')).toHaveText('I waited.')
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Alt+c')
  await expect(menu.getByRole('button', { name: /^C5/ })).toHaveAttribute('aria-pressed', 'true')
  await menu.getByRole('button', { name: /^C5/ }).press('Enter')
  await expect(claims(page, 'C5')).toHaveCount(0)
  await expect(claims(page, 'C10')).toHaveText('I waited.')
  await saved(page)
  await page.reload()
  await expect(text(page)).toBeEditable()
  await page.getByRole('button', { name: /^C10/ }).click()
  await expect(page.locator('#criterion-C10 blockquote')).toHaveText('I waited.')
})

test('a copy takes no claim along; what is cut and put back keeps it', async ({ as }) => {
  const page = await as('trainee', { permissions: ['clipboard-read', 'clipboard-write'] })
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.type('Held.')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+c')
  await page.getByRole('dialog', { name: 'Claim this passage' }).getByRole('button', { name: /^C5/ }).press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await toTheEnd(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect(text(page).locator('p')).toHaveText(['Held.', 'Held.'])
  await expect(claims(page, 'C5')).toHaveCount(1)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+x')
  await expect(claims(page, 'C5')).toHaveCount(0)
  await page.keyboard.press('Control+v')
  await expect(claims(page, 'C5')).toHaveCount(1)
})

test('the Tab key leads through the page and is never caught; Alt F10 leads to the style buttons and Escape back', async ({
  as,
}) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.type('- one')
  await page.keyboard.press('Enter')
  await page.keyboard.type('two')
  await expect(text(page).locator('li')).toHaveText(['one', 'two'])
  await page.keyboard.press('Tab')
  await expect(text(page)).not.toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Alt+F10')
  await expect(page.getByRole('button', { name: 'Heading', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(text(page)).toBeFocused()
})

test('a link takes only a safe address', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.type('Revans')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Link' })
  await dialog.getByLabel('Address').fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('no address')
  await dialog.getByLabel('Address').fill('example.org/revans')
  await page.keyboard.press('Enter')
  await expect(text(page).locator('a')).toHaveAttribute('href', 'https://example.org/revans')
  await expect(text(page)).toBeFocused()
})

test('the title is written where it stands, and saved', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Fifty-one seconds')
  await saved(page)
  await expect(page.getByRole('link', { name: /Fifty-one seconds/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(text(page)).toBeFocused()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Fifty-one seconds')
})

test('two tabs of one browser, and another device, come to the same text', async ({ as }) => {
  const page = await as('trainee')
  const url = await aNewEntry(page)
  const tab = await page.context().newPage()
  await tab.goto(url)
  const other = await as('trainee')
  await other.goto(url)
  for (const each of [tab, other]) await expect(text(each)).toBeEditable()
  await text(page).click()
  await page.keyboard.type('From the first tab. ')
  await expect(text(tab)).toHaveText('From the first tab. ')
  await saved(page)
  await tab.bringToFront()
  await text(tab).click()
  await toTheEnd(tab)
  await tab.keyboard.type('From the second. ')
  await saved(tab)
  await expect(text(other)).toHaveText('From the first tab. From the second. ')
  await text(other).click()
  await toTheEnd(other)
  await other.keyboard.type('From the phone.')
  await saved(other)
  const all = 'From the first tab. From the second. From the phone.'
  for (const each of [page, tab, other]) {
    await each.bringToFront()
    await expect(text(each)).toHaveText(all)
  }
})

test('a 5 MB paste is refused in words, and nothing else is lost', async ({ as }) => {
  const page = await as('trainee', { permissions: ['clipboard-read', 'clipboard-write'] })
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.type('Before.')
  await page.evaluate(() => navigator.clipboard.writeText('silence '.repeat(655_360)))
  await page.keyboard.press('Control+v')
  await expect(page.getByText(/more than one entry can hold/)).toBeVisible()
  await expect(text(page)).toHaveText('Before.')
  await page.keyboard.type(' After.')
  await saved(page)
  await page.evaluate(() => navigator.clipboard.writeText('silence '.repeat(40_000)))
  await page.keyboard.press('Control+v')
  await saved(page)
  await page.reload()
  await expect(text(page)).toContainText('After.silence silence')
})

test('who can read the entry opens below its button', async ({ as }) => {
  const page = await as('trainee')
  await open(page, 'The second silence')
  const button = page.getByRole('button', { name: 'Private to you' })
  await button.click()
  const said = page.getByText('Nobody else can open this entry')
  await expect(said).toBeVisible()
  const foot = await button.evaluate((one) => one.getBoundingClientRect().bottom)
  expect(await said.evaluate((one) => one.closest('[popover]')!.getBoundingClientRect().top)).toBeGreaterThanOrEqual(
    foot,
  )
})

test('only the page: F9 and Escape', async ({ as }) => {
  const page = await as('trainee')
  await open(page, 'The second silence')
  await page.keyboard.press('F9')
  await expect(page.getByRole('navigation', { name: 'Parts and entries' })).toBeHidden()
  await expect(page.locator('.saved')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Parts and entries' })).toBeVisible()
})

test('a private window that keeps nothing says so, and saving goes on', async ({ as }) => {
  const page = await as('trainee')
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      },
    })
  })
  await aNewEntry(page)
  await expect(page.getByText(/does not let Oldpond keep a copy/)).toBeVisible()
  await text(page).click()
  await page.keyboard.type('Saved all the same.')
  await saved(page)
  await page.route('**/sync', (route) => route.abort())
  await page.keyboard.type(' Not this.')
  await expect(page.locator('.saved')).toContainText('copy your text')
  await page.unroute('**/sync')
  await saved(page)
})

test('another person gets nothing of it: not there', async ({ as }) => {
  const page = await as('trainee')
  const url = await open(page, 'The second silence')
  const assessor = await as('assessor')
  const answer = await assessor.goto(url)
  expect(answer!.status()).toBe(404)
  expect(
    (
      await assessor.request.get(
        new URL(url).pathname.replace(/.*\/entries\//, `${product().origin}/entries/`) + '/sync',
      )
    ).status(),
  ).toBe(404)
})
