import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'

/* The assessor's desk by keyboard alone, and what it does when the network or another window is in the way. */

useProduct()

/** Tabs until the focus is on something with that name. */
async function tabTo(page: Page, name: RegExp) {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      const labels = (element as HTMLInputElement | null)?.labels
      return labels?.length ? labels[0]!.textContent : (element?.getAttribute('aria-label') ?? element?.textContent)
    })
    if (focused && name.test(focused.trim())) return
  }
  throw new Error(`The Tab key didn't come to ${name}`)
}

/** The review listens. */
const ready = (page: Page) => expect(page.locator('.review[data-ready]')).toBeVisible()
const kept = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Kept \d\d:\d\d$/ })).toBeVisible()

// Before the next one decides on it.
test('what changed since the last attempt is shown word by word, with the old notes', async ({ as }) => {
  const page = await as('assessor')
  await page.getByRole('link', { name: 'Delphine Karaszewska' }).first().click()
  await page.getByRole('link', { name: 'What changed since the last attempt' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What changed since attempt 1' })).toBeVisible()
  for (const element of ['ins', 'del']) await expect(page.locator(`.changes-log ${element}`).first()).toBeVisible()
  await expect(page.getByText('Moved here').first()).toBeVisible()
  await expect(page.locator('.changes-log .note').first()).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(page.locator('.changes-block:focus')).toBeVisible({ timeout: 500 })
  }).toPass()
  await expectAccessible(page)
})

test('a second attempt is read, judged, noted, referred and released by keyboard alone', async ({ as }) => {
  test.setTimeout(180_000)
  const page = await as('assessor')
  const keys = page.keyboard
  await expect(page.getByRole('heading', { level: 1 })).toContainText('to read')
  // The queue: to the first log, and into it. K at the top stays there, so it may be pressed until the page listens.
  await expect(async () => {
    await keys.press('k')
    await expect(page.getByRole('link', { name: 'Delphine Karaszewska' })).toBeFocused({ timeout: 500 })
  }).toPass()
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Delphine Karaszewska')
  const review = new URL(page.url()).pathname
  await ready(page)

  // Passages, verdicts, a note on one, feedback.
  await keys.press('j')
  const passage = page.locator('mark:focus')
  await expect(passage).toBeVisible()
  const sign = () => passage.evaluate((mark) => getComputedStyle(mark, '::after').content)
  await keys.press('u')
  await expect(page.locator('mark.queried:focus')).toBeVisible()
  expect(await sign()).not.toContain('✓')
  await keys.press('g')
  await expect(page.locator('mark.agreed:focus')).toBeVisible()
  // What was pressed shows in the text itself, not in a list that may be out of sight.
  expect(await sign()).toContain('✓')
  await keys.press('n')
  await expect(page.getByRole('dialog', { name: 'A note in the margin' })).toBeVisible()
  await keys.type('Whose silence was it?')
  await keys.press('Control+Enter')
  await expect(
    page.getByRole('complementary', { name: /^Note on C/ }).filter({ hasText: 'Whose silence was it?' }),
  ).toBeVisible()
  await expectAccessible(page)
  for (let at = 0; at < 11; at++) await keys.press(']')
  await expect(page.getByText('Criterion 12 of 12')).toBeVisible()
  await keys.press('1')
  await expect(page.getByRole('radio', { name: /^Not yet/ })).toBeChecked()
  await keys.press('f')
  await keys.type('A date for each intention, please.')
  await keys.press('Escape')
  await kept(page)

  // Single keys can be turned off, and on again.
  await keys.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, /^Single keys are on$/)
  await keys.press('Space')
  await keys.press('Escape')
  await keys.press('2')
  await expect(page.getByRole('radio', { name: /^Not yet/ })).toBeChecked()
  await keys.press('?')
  await tabTo(page, /^Single keys are on$/)
  await keys.press('Space')
  await keys.press('Escape')

  // What was done is there after a reload.
  await page.reload()
  await ready(page)
  await expect(
    page.getByRole('complementary', { name: /^Note on C/ }).filter({ hasText: 'Whose silence was it?' }),
  ).toBeVisible()
  await expect(page.getByLabel('What you want them to hear')).toHaveValue('A date for each intention, please.')

  // The decision: a referral that first lacks what is asked for.
  await keys.press('d')
  await expect(page.getByRole('heading', { level: 1, name: /^Decide on submission/ })).toBeVisible()
  await tabTo(page, /^Recommend accreditation/)
  await keys.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Refer, for another attempt/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /^C12 / })).toBeChecked()
  await tabTo(page, /^Decide$/)
  await keys.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByRole('link', { name: 'Say what you ask for here.' })).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, /^Say what you ask for here/)
  await keys.press('Enter')
  await keys.type('Give each of your intentions a date.')
  await tabTo(page, /^Decide$/)
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /refers the log of Delphine/ })).toBeVisible()
  await expectAccessible(page)

  // Taken back, decided again, released; then it stands.
  await tabTo(page, /^Take the decision back$/)
  await keys.press('Enter')
  await page.waitForURL(`**${review}*`)
  await ready(page)
  await keys.press('d')
  await tabTo(page, /^Recommend accreditation/)
  await keys.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Refer, for another attempt/ })).toBeChecked()
  // What was asked for before stands there; what is typed now comes back after a look at the review.
  await expect(page.getByLabel(/What you ask for in C12/)).toHaveValue('Give each of your intentions a date.')
  await page.getByLabel(/^Overall feedback/).focus()
  await keys.type('A candid log.')
  await page.getByRole('link', { name: 'Back to the review' }).last().press('Enter')
  await ready(page)
  await keys.press('d')
  await expect(page.getByLabel(/^Overall feedback/)).toHaveValue('A candid log.')
  await expect(page.getByRole('radio', { name: /^Refer, for another attempt/ })).toBeChecked()
  await tabTo(page, /^Decide$/)
  await keys.press('Enter')
  await tabTo(page, /^Release to the trainee$/)
  await keys.press('Enter')
  await expect(page.getByText(/^Released to the trainee on/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take the decision back' })).toHaveCount(0)
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('oldpond.')))).toEqual([])
})

test('a judgement made without a network is kept when it is back, and over a reload', async ({ as }) => {
  const page = await as('assessor')
  await page.getByRole('link', { name: 'Ioana Vîlceanu-Pryce' }).click()
  await expect(page.getByText('Criterion 1 of 12')).toBeVisible()
  await ready(page)
  const paths = '**/judgements'
  await page.route(paths, (route) => route.abort())
  await page.keyboard.press('3')
  await expect(page.getByText(/^Not kept yet/)).toBeVisible()
  await page.getByLabel('What you want them to hear').fill('Forty-four of them, and none is idle.')
  page.on('dialog', (dialog) => void dialog.accept())
  await page.unroute(paths)
  await page.reload()
  await expect(page.getByRole('radio', { name: /^Competent/ })).toBeChecked()
  await expect(page.getByLabel('What you want them to hear')).toHaveValue('Forty-four of them, and none is idle.')
  await kept(page)
})

test('signing out asks about a review that was not kept, and leaves nothing of it in the tab', async ({ as }) => {
  const page = await as('assessor')
  await page.getByRole('link', { name: 'Ioana Vîlceanu-Pryce' }).click()
  await ready(page)
  await page.route('**/judgements', (route) => route.abort())
  await page.getByLabel('What you want them to hear').fill('Not to be left behind.')
  await page.getByLabel('What you want them to hear').blur()
  await expect(page.getByText(/^Not kept yet/)).toBeVisible()
  await page.getByRole('link', { name: 'Queue', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('to read')
  await page.getByRole('button', { name: 'Sign out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Not everything is saved yet' })
  await expect(dialog.getByText('Your work on a review')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Discard it and sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain('left behind')
})

test('work on a submission that is no longer theirs stays in the review, to be copied', async ({ as }) => {
  const page = await as('assessor')
  await page.getByRole('link', { name: 'Ioana Vîlceanu-Pryce' }).click()
  await ready(page)
  await page.route('**/judgements', (route) => route.fulfill({ status: 404, json: { code: 'not-found' } }))
  await page.getByLabel('What you want them to hear').fill('Two hours of thought.')
  await page.getByLabel('What you want them to hear').blur()
  await expect(page.getByRole('status').filter({ hasText: 'no longer yours to review' })).toBeVisible()
  await page.getByRole('button', { name: 'Show what was not kept' }).click()
  const dialog = page.getByRole('dialog', { name: 'What was not kept' })
  await expect(dialog.getByRole('textbox')).toHaveValue(/Two hours of thought\.$/)
  await expectAccessible(page)

  // The page itself is not there any more when it is read anew: then the queue shows it.
  page.once('dialog', (asked) => void asked.accept())
  await page.goto('/queue')
  const leftBehind = page.getByRole('status').filter({ hasText: 'was not kept' })
  await leftBehind.getByRole('button', { name: 'Show what was not kept' }).click()
  await expect(dialog.getByRole('textbox')).toHaveValue(/Two hours of thought\.$/)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await leftBehind.getByRole('button', { name: 'Discard it' }).click()
  await expect(leftBehind).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain('Two hours')
})

test('two windows that judge the same criterion are shown both, and lose neither', async ({ as }) => {
  const one = await as('assessor')
  await one.getByRole('link', { name: 'Ioana Vîlceanu-Pryce' }).click()
  await ready(one)
  await one.goto(`${new URL(one.url()).pathname}?criterion=C3`)
  const other = await one.context().newPage()
  await other.goto(one.url())
  await ready(one)
  await ready(other)
  await one.getByLabel('What you want them to hear').fill('From the first window.')
  await one.getByLabel('What you want them to hear').blur()
  await kept(one)
  await other.getByLabel('What you want them to hear').fill('From the second window.')
  await other.getByLabel('What you want them to hear').blur()
  const alert = other.getByRole('alert')
  await expect(alert).toContainText('From the first window.')
  await expect(other.getByLabel('What you want them to hear')).toHaveValue('From the second window.')
  await other.getByRole('button', { name: 'Keep what is here' }).click()
  await expect(alert).toHaveCount(0)
  await kept(other)
  await one.reload()
  await expect(one.getByLabel('What you want them to hear')).toHaveValue('From the second window.')
})

test('the review and the decision work without JavaScript', async ({ as }) => {
  const page = await as('assessor', { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Ioana Vîlceanu-Pryce' }).click()
  const address = new URL(page.url()).pathname
  await page.getByRole('radio', { name: /^Strong/ }).check()
  await page.getByLabel('What you want them to hear').fill('Without a script.')
  await page.getByRole('button', { name: /^Next criterion/ }).click()
  await expect(page.getByText('Criterion 2 of 12')).toBeVisible()
  await page.goto(address)
  await expect(page.getByRole('radio', { name: /^Strong/ })).toBeChecked()
  await expect(page.getByLabel('What you want them to hear')).toHaveValue('Without a script.')
})

test('a note without JavaScript keeps what was typed when it is refused, and can be changed and taken away', async ({
  as,
}) => {
  const page = await as('assessor', { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Ioana Vîlceanu-Pryce' }).click()
  const entry = page.locator('main section').first()
  // Playwright finds no text within <noscript>.
  await entry.locator('details.note-form > summary').last().click()
  await entry.getByLabel('The words it is about').fill('words that stand nowhere')
  await entry.getByLabel('Note', { exact: true }).fill('Where did this come from?')
  await entry.getByRole('button', { name: 'Keep the note' }).click()
  await expect(entry.locator('.note-form .error')).toContainText('These words are not in this entry.')
  await expect(entry.getByLabel('The words it is about')).toHaveValue('words that stand nowhere')
  await expect(entry.getByLabel('Note', { exact: true })).toHaveValue('Where did this come from?')

  const words = (await entry.locator('.page').innerText()).trim().split(/\s+/).slice(0, 2).join(' ')
  await entry.getByLabel('The words it is about').fill(words)
  await entry.getByRole('button', { name: 'Keep the note' }).click()
  const note = page.getByRole('complementary').filter({ hasText: 'Where did this come from?' })
  await expect(note).toBeVisible()
  await note.locator('summary').click()
  await note.getByLabel('Note', { exact: true }).fill('Whose words are these?')
  await note.getByRole('button', { name: 'Keep the note' }).click()
  const changed = page.getByRole('complementary').filter({ hasText: 'Whose words are these?' })
  await changed.getByRole('button', { name: 'Take away' }).click()
  await expect(changed).toHaveCount(0)
})

test('on a phone the judgement is a sheet at the foot of the log', async ({ as }) => {
  const page = await as('assessor', { viewport: { width: 360, height: 740 } })
  await page.getByRole('link', { name: 'Ioana Vîlceanu-Pryce' }).click()
  await ready(page)
  const sheet = page.getByRole('button', { name: /^C1 / })
  await expect(sheet).toHaveAttribute('aria-expanded', 'false')
  await sheet.click()
  await expect(page.getByRole('radio', { name: /^Competent/ })).toBeVisible()
  await page.getByRole('radio', { name: /^Competent/ }).check()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})
