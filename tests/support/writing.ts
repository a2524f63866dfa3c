import { expect, type Page } from '@playwright/test'

/** An entry's text, where it is written. */
export const text = (page: Page) => page.getByRole('textbox', { name: /^Text of the entry/ })

/** Everything that was written is in the database, as the page says. */
export const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')

/** What is changed next has arrived at the server; begun before it is changed, since the page says "saved" until it is sent. */
export const nextSave = (page: Page) =>
  page.waitForResponse(
    (answer) => answer.url().endsWith('/sync') && answer.request().method() === 'POST' && answer.ok(),
  )

/** A new, empty entry of whoever has a desk, opened to write on; its address. */
export async function aNewEntry(page: Page, kind: 'Reflection' | 'Haiku' = 'Reflection') {
  await page.goto('/desk')
  await page.getByRole('button', { name: kind, exact: true }).click()
  await page.waitForURL(/\/logs\/[^/]+\/entries\/[^/]+$/)
  await expect(text(page)).toBeEditable()
  return page.url()
}

/** The log of whoever has a desk, by its id; the desk stays open. */
export async function logOf(page: Page) {
  await page.goto('/desk')
  const to = await page.getByRole('link', { name: 'Read the whole log' }).getAttribute('href')
  return to!.split('/')[2]!
}
