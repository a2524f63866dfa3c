import type { Page } from '@playwright/test'

/**
 * Moves the caret to the end of the text that has the focus, and waits until the editor can know of it: a browser
 * tells of a selection in a task of its own, which no two keys of a person come before, but those of a test may.
 */
export async function toTheEnd(page: Page) {
  await page.keyboard.press('Control+End')
  await page.waitForFunction(() => {
    const selection = getSelection()
    return Boolean(selection?.isCollapsed && document.activeElement?.lastElementChild?.contains(selection.anchorNode))
  })
}
