import { expect, type Page } from '@playwright/test'

/** Presses Tab until what has the focus is called so. */
export async function tabTo(page: Page, name: RegExp) {
  const pressed = async () => {
    await page.keyboard.press('Tab')
    return page.evaluate(() => {
      const { activeElement: here } = document
      return here?.getAttribute('aria-label') ?? here?.textContent ?? ''
    })
  }
  await expect.poll(pressed, { intervals: [0] }).toMatch(name)
}
