import type { CDPSession, Page } from '@playwright/test'
import { expect, test, useProduct } from '../support/journey'
import { aNewEntry, saved, text } from '../support/writing'

/*
 * A phone's keyboard composes: a word is put in, replaced and put in again before it stands. Emulated by the browser's own
 * protocol, as Android's keyboards do it.
 */

useProduct()

const onPhone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const

async function write(page: Page, kind: 'Reflection' | 'Haiku') {
  await aNewEntry(page, kind)
  await text(page).tap()
  return page.context().newCDPSession(page)
}

/** A word as it grows under the thumb, and how it stands in the end. */
async function compose(session: CDPSession, steps: string[], stands: string) {
  for (const word of steps)
    await session.send('Input.imeSetComposition', {
      text: word,
      selectionStart: word.length,
      selectionEnd: word.length,
    })
  await session.send('Input.insertText', { text: stands })
}

/** Everything that was composed stands in the text once, after a reload, too. */
async function stands(page: Page, words: string) {
  await expect(text(page)).toHaveText(words)
  await saved(page)
  await page.reload()
  await expect(text(page)).toHaveText(words)
}

test('words that are composed, corrected and replaced stand once', async ({ as }) => {
  const page = await as('trainee', onPhone)
  const session = await write(page, 'Reflection')
  await compose(session, ['I', 'I ', 'I wa', 'I waut'], 'I waited')
  await compose(session, [' ', ' fpr', ' for'], ' for her.')
  // The keyboard takes the last word back and puts another in its place.
  for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace')
  await compose(session, ['t', 'th', 'the'], 'them.')
  await stands(page, 'I waited for them.')
})

test('a composition that is given up leaves nothing', async ({ as }) => {
  const page = await as('trainee', onPhone)
  const session = await write(page, 'Reflection')
  await compose(session, ['Si', 'Sil'], 'Silence.')
  await session.send('Input.imeSetComposition', { text: ' xyz', selectionStart: 4, selectionEnd: 4 })
  await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  await stands(page, 'Silence.')
})

test('in a haiku, Enter between compositions makes a line, and the counts follow', async ({ as }) => {
  const page = await as('trainee', onPhone)
  const session = await write(page, 'Haiku')
  await compose(session, ['emp', 'empty cha'], 'empty chair')
  await page.keyboard.press('Enter')
  await compose(session, ['the ', 'the quest'], 'the question sits down')
  await expect(text(page).locator('.line, [data-line], .haiku > *')).toHaveCount(2)
  await saved(page)
  await page.reload()
  await expect(text(page)).toContainText('empty chair')
  await expect(text(page)).toContainText('the question sits down')
})

test('at the edge of a claimed passage and while another device writes', async ({ as }) => {
  const page = await as('trainee', onPhone)
  const session = await write(page, 'Reflection')
  await compose(session, ['We', 'We sat'], 'We sat.')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Alt+c')
  await page.getByRole('dialog', { name: 'Claim this passage' }).getByRole('button', { name: /^C5/ }).press('Enter')
  await page.keyboard.press('ControlOrMeta+End')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(text(other)).toHaveText('We sat.')
  await session.send('Input.imeSetComposition', { text: ' An', selectionStart: 3, selectionEnd: 3 })
  await text(other).focus()
  await other.keyboard.press('ControlOrMeta+Home')
  await other.keyboard.type('Here. ')
  await expect(text(page)).toContainText('Here.')
  await page.bringToFront()
  await session.send('Input.insertText', { text: ' And waited.' })
  await expect(text(page)).toHaveText(/Here\. We sat\. And waited\./)
  await expect(page.locator('mark[data-criterion="C5"]')).toContainText('We sat.')
  await saved(page)
  await expect(text(other)).toHaveText(/Here\. We sat\. And waited\./)
})
