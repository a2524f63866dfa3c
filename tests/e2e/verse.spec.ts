import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { tabTo } from '../support/tab-to'
import { text } from '../support/writing'

useProduct()

/** The words of a new entry are on the server. */
async function saved(page: Page) {
  await expect(page.locator('.saved')).toHaveText(/^Saved \d/)
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
}
const lines = (page: Page) => page.locator('.haiku .line')
const counts = (page: Page) => page.getByRole('dialog', { name: 'Counts in this verse' })

async function aHaiku(page: Page, ...written: string[]) {
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Haiku', exact: true }).click()
  await page.waitForURL(/\/logs\/[^/]+\/entries\/[^/]+$/)
  await expect(text(page)).toBeFocused()
  for (const [at, line] of written.entries()) {
    if (at > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
  await expect(lines(page)).toHaveText(written.length > 0 ? written : [''])
  if (written.length > 0) await saved(page)
  return page.url()
}

/** By keyboard alone, from the text. */
async function openCounts(page: Page) {
  await page.keyboard.press('Alt+F10')
  while ((await page.evaluate(() => document.activeElement?.textContent)) !== 'Counts …')
    await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(counts(page)).toBeVisible()
}

async function setLanguage(page: Page, language: string, hint: string) {
  const log = /\/logs\/[^/]+/.exec(page.url())![0]
  await page.goto(`${log}/contents`)
  await page.getByLabel('Language of your log').selectOption(language)
  await page.getByLabel('Beside the lines of a haiku').selectOption(hint)
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await answered
  await expect(page.getByLabel('Language of your log')).toHaveValue(/../)
}

test('a count is corrected by keyboard, holds in the whole log, and is taken back', async ({ as }) => {
  const page = await as('trainee')
  const first = await aHaiku(page, 'a fire by the pond', 'a heron')
  await expect(lines(page).first()).toHaveAttribute('data-count', '5–6')
  await page.keyboard.press('ArrowUp')
  await openCounts(page)
  await expectAccessible(page)
  const word = counts(page).getByLabel('Word')
  await expect(word.locator('option')).toHaveText(['a: 1', 'fire: 1–2', 'by: 1', 'the: 1', 'pond: 1', 'heron: 2'])
  await page.keyboard.press('f')
  await expect(word).toHaveValue('fire')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(counts(page).getByRole('status')).toHaveText('“fire” counts as 1, as you said')
  await expect(word).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(counts(page)).toBeHidden()
  await expect(text(page)).toBeFocused()
  await expect(lines(page).first()).toHaveAttribute('data-count', '5')
  await expect(lines(page).first()).toHaveAttribute('data-corrected', '')
  await expect(
    page.getByRole('group', { name: /lines of about 5 and 3 syllables; some as you count them/ }),
  ).toBeVisible()

  await aHaiku(page, 'Fire')
  await expect(lines(page)).toHaveAttribute('data-count', '1')
  await openCounts(page)
  await tabTo(page, /^Take back: fire$/)
  await page.keyboard.press('Enter')
  await expect(counts(page).getByRole('status')).toHaveText('“fire” is counted as before')
  await expect(counts(page).getByText('As you count them in this log')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(lines(page)).toHaveAttribute('data-count', '1–2')
  await page.goto(first)
  await expect(lines(page).first()).toHaveAttribute('data-count', '5–6')
})

test('on a phone in the dark a count is pressed to correct it; without a connection the page says that it can’t', async ({
  as,
}) => {
  const page = await as('trainee', { viewport: { width: 360, height: 740 }, colorScheme: 'dark', hasTouch: true })
  await aHaiku(page, 'our hour', 'is over', 'now')
  await expect(lines(page).first()).toHaveAttribute('data-count', '2–4')
  const press = async () => {
    const box = (await lines(page).first().boundingBox())!
    await page.touchscreen.tap(box.x + box.width - 8, box.y + box.height / 2)
    await expect(counts(page)).toBeVisible()
  }
  await press()
  await expectAccessible(page)
  await page.context().setOffline(true)
  await counts(page).getByLabel('Word').selectOption('hour')
  await counts(page).getByRole('button', { name: 'Count it so' }).click()
  await expect(counts(page).getByRole('status')).toContainText('This could not be saved')
  await page.context().setOffline(false)
  await counts(page).getByRole('button', { name: 'Count it so' }).click()
  await expect(counts(page).getByRole('status')).toHaveText('“hour” counts as 1, as you said')
  await counts(page).getByRole('button', { name: 'Close' }).click()
  await expect(lines(page).first()).toHaveAttribute('data-count', '2–3')
  await press()
  await counts(page).getByRole('button', { name: 'Take back: hour' }).click()
  await expect(counts(page).getByRole('status')).toHaveText('“hour” is counted as before')
})

test('5-7-5 stands quietly beside a verse of three lines; counts can be turned off', async ({ as }) => {
  const page = await as('trainee')
  const url = await aHaiku(page, 'old pond', 'a frog', 'listens')
  await expect(lines(page).first()).toHaveAttribute('data-count', '2')
  await expect(page.locator('[data-hint]')).toHaveCount(0)
  await setLanguage(page, 'en', '5-7-5')
  await expectAccessible(page)
  await page.goto(url)
  await expect(lines(page).first()).toHaveAttribute('data-count', '2')
  expect(await lines(page).evaluateAll((all) => all.map((line) => line.getAttribute('data-hint')))).toEqual([
    '5',
    '7',
    '5',
  ])
  await expect(page.getByRole('group', { name: /; the convention is 5, 7 and 5$/ })).toBeVisible()
  const ink = await lines(page)
    .first()
    .evaluate((line) => [getComputedStyle(line, '::before').color, getComputedStyle(line, '::after').color])
  expect(ink[0]).toBe(ink[1])
  await text(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('more')
  await expect(page.locator('[data-hint]')).toHaveCount(0)

  await setLanguage(page, 'en', 'none')
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto(url)
  await expect(text(page)).toBeEditable()
  await page.keyboard.type('!')
  await saved(page)
  await expect(page.locator('[data-count], [data-total]')).toHaveCount(0)
  await expect(page.getByRole('group', { name: 'Haiku', exact: true })).toBeVisible()
  expect(fetched.filter((url) => url.includes('exceptions'))).toEqual([])
  await setLanguage(page, 'en', 'counts')
})

test('the dictionary is fetched only where a verse is, and costs little', async ({ as }) => {
  const page = await as('trainee')
  const fetched: string[] = []
  page.on('request', (request) => /exceptions-.*\.json/.test(request.url()) && fetched.push(request.url()))
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Reflection', exact: true }).click()
  await page.waitForURL(/\/entries\//)
  await text(page).click()
  await page.keyboard.type('Prose alone.')
  await saved(page)
  // What writing needs without a network is kept by then.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  expect(fetched).toEqual([])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+5')
  await page.keyboard.type('rain')
  await expect(lines(page)).toHaveAttribute('data-count', '1')
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /exceptions-.*\.json/.test(name))
      .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
  )
  expect(sizes.length).toBeGreaterThan(0)
  expect(Math.max(...sizes)).toBeGreaterThan(1000)
  expect(Math.max(...sizes)).toBeLessThan(250_000)
})

test('a log in Polish: its text says so wherever it is shown, and its counts are an estimate', async ({ as }) => {
  const page = await as('trainee')
  await aHaiku(page)
  await setLanguage(page, 'pl', 'counts')
  const url = await aHaiku(page, 'deszcz na parapecie', 'czapla')
  await expect(lines(page).first()).toHaveAttribute('data-count', '6')
  await expect(page.locator('.haiku')).toHaveAttribute('data-total', 'about 8, an estimate for Polish')
  await expect(page.getByRole('group', { name: /an estimate for Polish/ })).toBeVisible()
  const languageOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.closest('[lang]')!.getAttribute('lang'))
  expect(await languageOf('.ProseMirror')).toBe('pl')
  expect(await languageOf('.toolbar')).toBe('en-GB')
  await openCounts(page)
  await expect(counts(page)).toContainText('For Polish they are an estimate, made from the spelling.')
  await page.keyboard.press('Escape')
  await page.goto(url.replace(/\/logs\/[^/]+/, ''))
  expect(await languageOf('.haiku')).toBe('pl')
  expect(await languageOf('nav')).toBe('en-GB')
  await page.goto(/.*\/logs\/[^/]+/.exec(url)![0])
  expect(await languageOf('.haiku')).toBe('pl')
  await setLanguage(page, 'en', 'counts')
})

test('lines stay lines: copied, pasted, read, printed and taken out', async ({ as }) => {
  const page = await as('trainee', { permissions: ['clipboard-read', 'clipboard-write'] })
  const verse = ['first frost', 'each with one question', 'the rain']
  const url = await aHaiku(page, ...verse)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const as = async (type: string) => (await item!.getType(type)).text()
    return { plain: await as('text/plain'), html: await as('text/html') }
  })
  expect(copied.plain).toBe(verse.join('\n'))
  expect(copied.html.match(/<div class="line">/g)).toHaveLength(3)

  // As HTML into an entry without a verse, as plain text into a verse and into prose.
  const pasted = async (kind: 'Haiku' | 'Reflection', keys: string) => {
    await page.goto('/desk')
    await page.getByRole('button', { name: kind, exact: true }).click()
    await page.waitForURL(/\/entries\//)
    await text(page).click()
    await page.keyboard.press(keys)
    await expect(text(page)).toContainText('the rain')
  }
  await pasted('Reflection', 'Control+v')
  await expect(lines(page)).toHaveText(verse)
  await pasted('Haiku', 'Control+Shift+v')
  await expect(lines(page)).toHaveText(verse)
  await pasted('Reflection', 'Control+Shift+v')
  await expect(text(page).locator('p')).toHaveText(verse)

  const log = /.*\/logs\/[^/]+/.exec(url)![0]
  const tops = () =>
    lines(page).evaluateAll((all) => all.slice(0, 3).map((line) => Math.round(line.getBoundingClientRect().top)))
  for (const address of [url.replace(/\/logs\/[^/]+/, ''), log]) {
    await page.goto(address)
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media })
      const [a, b, c] = await tops()
      expect([a! < b!, b! < c!]).toEqual([true, true])
    }
    await page.emulateMedia({ media: null })
  }
  const taken = async (as: string) => (await page.request.get(`${log}/export/file?as=${as}`)).text()
  expect(await taken('text')).toContain(verse.join('\n'))
  expect(await taken('markdown')).toContain(verse.join('  \n'))
  expect(await taken('html')).toMatch(/<div class="line"[^>]*>first frost<\/div><div class="line"[^>]*>each with/)
})

test('an assessor reads the lines as lines, in the language of the log', async ({ as }) => {
  const page = await as('assessor')
  await page.goto('/queue')
  await page.getByRole('link', { name: /Ioana/ }).first().click()
  await page.waitForURL(/\/submissions\//)
  const verse = page.locator('.page .haiku').first()
  await expect(verse.locator('.line').first()).toBeVisible()
  const tops = await verse.locator('.line').evaluateAll((all) => all.map((line) => line.getBoundingClientRect().top))
  expect(tops.length).toBeGreaterThan(1)
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(new Set(tops).size).toBe(tops.length)
  await expect(page.locator('.page').first()).toHaveAttribute('lang', 'en')
})
