import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { tabTo } from '../support/tab-to'
import { aNewEntry, nextSave, saved, text } from '../support/writing'

useProduct()

/** A new entry that says this, with its first sentence selected. */
async function written(page: Page, first: string, rest: string) {
  await aNewEntry(page)
  await text(page).click()
  await page.keyboard.type(`${first} ${rest}`)
  await page.keyboard.press('Home')
  for (let i = 0; i < first.length; i++) await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => page.evaluate(() => getSelection()!.toString())).toBe(first)
}

/** Brings back what hides while one types. */
const looked = async (page: Page) => {
  await page.mouse.move(200, 300)
  await page.mouse.move(210, 310)
  await expect(page.locator('.write')).not.toHaveAttribute('data-typing')
  await expectAccessible(page)
}

async function claimFor(page: Page, code: string) {
  await page.keyboard.press('Alt+c')
  await page
    .getByRole('dialog', { name: 'Claim this passage' })
    .getByRole('button', { name: new RegExp(`^${code} `) })
    .press('Enter')
  await expect(page.locator(`mark[data-criterion="${code}"]`)).toHaveCount(1)
}

test('by keyboard: a passage is claimed twice and noted, is deleted, missed, put back and shown on the map', async ({
  as,
}) => {
  const page = await as('trainee', { reducedMotion: 'reduce' })
  await written(page, 'I counted to seven.', 'Nobody spoke.')
  await claimFor(page, 'C9')
  await claimFor(page, 'C11')
  // The criterion that was claimed for is open, its note within reach.
  await tabTo(page, /^C11/)
  const eleven = page.locator('#criterion-C11')
  await eleven.getByRole('textbox', { name: 'What it shows' }).focus()
  await page.keyboard.type('I had been told that I rush.')
  await saved(page)
  await expectAccessible(page)
  await page.reload()
  await expect(text(page)).toBeEditable()
  await page.getByRole('button', { name: /^C11/ }).click()
  await expect(eleven.getByRole('textbox', { name: 'What it shows' })).toHaveValue('I had been told that I rush.')

  await text(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type('Another day.')
  await expect(eleven.getByText('Deleted from the text:')).toBeVisible()
  await expect(eleven.locator('blockquote')).toHaveText('I counted to seven.')
  await expect(page.getByRole('button', { name: /^C9.*one deleted/ })).toBeVisible()
  await looked(page)
  await saved(page)
  await page.reload()
  await expect(text(page)).toBeEditable()
  await page.getByRole('button', { name: /^C9.*one deleted/ }).click()
  const sent = nextSave(page)
  await page.locator('#criterion-C9').getByRole('button', { name: 'Let it go' }).press('Enter')
  await expect(page.getByRole('button', { name: /^C9.*one deleted/ })).toBeHidden()
  await sent
  await saved(page)

  await tabTo(page, /^The evidence of the whole log$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible()
  await expect(page.getByText('One claimed passage was deleted from its text')).toBeVisible()
  const region = page.getByRole('region', { name: /^C11/ })
  await expect(region).toContainText('I counted to seven.')
  await expect(region).toContainText('I had been told that I rush.')
  await expect(region).toContainText('Deleted from the text')
  await expect(page.getByRole('region', { name: /^C9/ })).toContainText('No passage is claimed for it yet.')
  await expectAccessible(page)
})

test('on a phone: undone, a deleted passage is evidence again; the map counts it', async ({ as }) => {
  const page = await as('trainee', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await written(page, 'They laughed.', 'So did I.')
  await claimFor(page, 'C12')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  const sent = nextSave(page)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.locator('mark[data-criterion="C12"]')).toHaveText('They laughed.')
  await sent
  await saved(page)
  const log = page.url().split('/')[4]
  await page.goto(`/logs/${log}/evidence`)
  await expect(page.getByRole('region', { name: /^C12/ })).toContainText('They laughed.')
  await expect(page.getByRole('region', { name: /^C12/ })).not.toContainText('Deleted')
  // The row of the whole log counts one for C12, the last.
  await expect(
    page
      .getByRole('row', { name: /^In the whole log/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('1')
  await expectAccessible(page)
})
