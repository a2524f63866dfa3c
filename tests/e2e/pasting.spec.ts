import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible'
import { fromGoogleDocs, fromMarkdown, fromWord, hostile } from '../support/clipboards'
import { expect, test, useProduct } from '../support/journey'
import { aNewEntry, saved, text } from '../support/writing'

useProduct()

/** Pastes what a program has put on the clipboard. */
const paste = (page: Page, types: Record<string, string>) =>
  text(page).evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, types)

test('from Word: headings, emphasis and lists that are lists; pictures and tables are told of', async ({ as }) => {
  const page = await as('trainee', { reducedMotion: 'reduce' })
  await aNewEntry(page)
  await text(page).click()
  await paste(page, { 'text/html': fromWord, 'text/plain': 'The first circle' })
  await expect(text(page).locator('h2')).toHaveText('The first circle')
  await expect(text(page).locator('strong')).toHaveText('a room')
  await expect(text(page).locator('em')).toHaveText('seven')
  await expect(text(page).locator('> ul > li')).toHaveCount(2)
  await expect(text(page).locator('> ul > li').first().locator('ul li')).toHaveText('One word each')
  await expect(text(page).locator('> ol > li')).toHaveText('Wait')
  await expect(text(page)).not.toContainText('·')
  await expect(text(page).getByText('Who')).toBeVisible()
  await expect(text(page).locator('a')).toHaveText('A link')
  await expect(text(page)).toContainText('and another.')
  const told = page.getByText('A picture was left out: an entry takes text alone.')
  await expect(told).toContainText('The words of a table are here')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(told).toBeHidden()
  // A paste is one step.
  await text(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(text(page)).toHaveText('')
})

test('from Google Docs: nothing is bold that wasn’t, and what was stays', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await text(page).click()
  await paste(page, { 'text/html': fromGoogleDocs, 'text/plain': 'Silence' })
  await expect(text(page).locator('h2')).toHaveText('Silence')
  await expect(text(page).locator('strong')).toHaveText('a whole minute')
  await expect(text(page).locator('em')).toHaveText('and more.')
  await expect(text(page).locator('li').first()).toContainText('One')
  await expect(text(page)).toContainText('Under one')
})

test('Markdown becomes what it means; undone it is gone; plain text with a dash stays as it is', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await text(page).click()
  await paste(page, { 'text/plain': fromMarkdown })
  await expect(text(page).locator('h2')).toHaveText('A round')
  await expect(text(page).locator('strong')).toHaveText('nobody')
  await expect(text(page).locator('li')).toHaveText(['open questions', 'a source'])
  await expect(text(page).locator('a')).toHaveAttribute('href', 'https://example.org/als')
  await expect(text(page).locator('blockquote')).toHaveText('Silence is a tool.')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(text(page)).toHaveText('')
  await paste(page, { 'text/plain': 'He said - and meant it - that 2 * 3 * 4 is 24.' })
  await expect(text(page)).toHaveText('He said - and meant it - that 2 * 3 * 4 is 24.')
})

test('hostile HTML runs nothing, and its words come through', async ({ as }) => {
  const page = await as('trainee')
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.type('Before. ')
  await paste(page, { 'text/html': hostile, 'text/plain': 'Kept.' })
  await expect(text(page)).toContainText('Kept.')
  await expect(text(page)).toContainText('Deep.')
  await expect(text(page)).toContainText('Before.')
  await expect(text(page).locator('script, iframe, img, [onclick], [style*="fixed"]')).toHaveCount(0)
  await expect(text(page).locator('a[href^="javascript"], a[href*="data:"]')).toHaveCount(0)
  await expect(text(page).locator('mark[data-claim]')).toHaveCount(0)
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
  await page.keyboard.type(' After.')
  await saved(page)
  await page.reload()
  await expect(text(page)).toContainText('After.')
})
