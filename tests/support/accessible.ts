import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What stands on the screen has no barrier that axe finds, and doesn't scroll sideways. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}
