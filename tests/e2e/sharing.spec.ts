import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { tabTo } from '../support/tab-to'

useProduct()

const onPhone = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const
const entry = 'Why I came'
const words = 'what is a question for'

/** Selects these words of the shared text, as a reader would with the pointer. */
async function select(page: Page, wanted: string) {
  await page.evaluate((wanted) => {
    const page = document.querySelector('[data-entry]')!
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.indexOf(wanted)
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      getSelection()!.removeAllRanges()
      getSelection()!.addRange(range)
      page.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
      return
    }
    throw new Error(`no such words: ${wanted}`)
  }, wanted)
}

test('an entry is shared, asked about on a phone, answered, and taken back', async ({ as }) => {
  // By keyboard, from the writing page.
  const trainee = await as('trainee')
  await trainee.getByRole('link', { name: entry }).first().click()
  await expect(trainee.getByRole('textbox', { name: /^Text of the entry/ })).toBeEditable()
  await tabTo(trainee, /^Private to you$/)
  await trainee.keyboard.press('Enter')
  await tabTo(trainee, /^Share with a supporter$/)
  await trainee.keyboard.press('Enter')
  await expect(trainee.getByRole('heading', { level: 1, name: 'Share this entry' })).toBeVisible()
  await expectAccessible(trainee)
  await tabTo(trainee, /^Share with Emrys Vaughan-Okoro$/)
  await trainee.keyboard.press('Enter')
  await expect(trainee.getByText('That is how it stands now.')).toBeVisible()
  await expectAccessible(trainee)

  const supporter = await as('supporter', onPhone)
  await supporter.getByRole('link', { name: entry }).click()
  await expect(supporter.getByRole('heading', { level: 2, name: entry })).toBeVisible()
  const passage = await supporter.locator('[data-entry] p').nth(2).innerText()
  const asked = passage.slice(4, 30).trim()
  await select(supporter, asked)
  await supporter.getByRole('button', { name: 'Ask or note' }).click()
  await expect(supporter.getByLabel('Your question')).toBeFocused()
  await supporter.keyboard.type('What would the notice say today?')
  await expectAccessible(supporter)
  // What was typed is there after a reload, and after the session has ended.
  await supporter.reload()
  await expect(supporter.getByLabel('Your question')).toHaveValue('What would the notice say today?')
  await expect(supporter.getByLabel(/^The words it is about/)).toHaveValue(asked)
  await supporter.getByRole('button', { name: 'Send it' }).click()
  await expect(
    supporter.getByRole('complementary').filter({ hasText: 'What would the notice say today?' }),
  ).toBeVisible()
  await expect(supporter.getByLabel('Your question')).toHaveValue('')

  // Words that aren't there are refused, and stay in the form.
  await supporter.getByLabel(/^The words it is about/).fill('words from elsewhere')
  await supporter.getByRole('radio', { name: 'A note' }).check()
  await supporter.getByLabel('Your note').fill('I was there, too.')
  await supporter.getByRole('button', { name: 'Send it' }).click()
  await expect(supporter.getByRole('alert')).toContainText('These words do not stand in the entry')
  await expect(supporter.getByLabel('Your note')).toHaveValue('I was there, too.')
  await supporter.getByLabel(/^The words it is about/).fill('')
  await supporter.getByRole('button', { name: 'Send it' }).click()
  await expect(supporter.getByRole('article').filter({ hasText: 'I was there, too.' })).toBeVisible()
  await expectAccessible(supporter)

  // The trainee reads, answers, sets aside.
  await trainee.reload()
  await trainee.getByRole('link', { name: '2 comments' }).click()
  const comment = trainee.getByRole('article', { name: 'Emrys Vaughan-Okoro asks' })
  await expect(comment).toContainText('What would the notice say today?')
  await expect(trainee.locator('.noted')).toHaveText(asked)
  await expectAccessible(trainee)
  await comment.getByRole('link', { name: 'Answer' }).click()
  await expectAccessible(trainee)
  await trainee.getByLabel('Your answer').fill('Please come in.')
  await trainee.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(comment).toContainText('Please come in.')
  await trainee
    .getByRole('article', { name: 'Emrys Vaughan-Okoro notes' })
    .getByRole('button', { name: 'Set aside' })
    .click()
  await expect(trainee.getByText('One set aside')).toBeVisible()
  await supporter.reload()
  await expect(supporter.getByText('Bronagh Szczepańska answers:')).toBeVisible()

  // Something is half typed when it is taken back: it can be copied.
  await supporter.getByLabel('Your question').fill('And tomorrow?')
  await trainee.getByRole('link', { name: 'Share' }).click()
  await trainee.getByRole('button', { name: 'Take it back from Emrys Vaughan-Okoro' }).click()
  await expect(trainee.getByText('Not shared.')).toBeVisible()
  await supporter.getByRole('button', { name: 'Send it' }).click()
  await expect(supporter.getByRole('heading', { name: 'No longer shared' })).toBeVisible()
  await expect(supporter.getByLabel(/was not sent/)).toHaveValue('And tomorrow?')
  await expectAccessible(supporter)
  await supporter.getByRole('main').getByRole('link', { name: 'Supporting' }).click()
  await expect(supporter.getByRole('link', { name: entry })).toBeHidden()
  // What was said stays with the trainee.
  await trainee.getByRole('link', { name: '2 comments' }).click()
  await expect(comment).toBeVisible()
})

test('without scripts a supporter asks, changes and takes away', async ({ as }) => {
  const page = await as('supporter', { javaScriptEnabled: false, ...onPhone })
  await page.getByRole('link', { name: 'The helpful panel' }).click()
  await page.getByLabel('The words it is about').fill(words)
  await page.getByLabel('Your question').fill('What else?')
  await page.getByRole('button', { name: 'Send it' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Your question')).toHaveValue('What else?')
  await page.getByLabel('The words it is about').fill('')
  await page.getByRole('button', { name: 'Send it' }).click()
  const mine = page.getByRole('article').filter({ hasText: 'What else?' }).last()
  await mine.getByRole('link', { name: 'Change' }).click()
  await page.getByLabel('Your question').fill('What more?')
  await page.getByRole('button', { name: 'Keep the change' }).click()
  const changed = page.getByRole('article').filter({ hasText: 'What more?' }).last()
  await changed.getByRole('button', { name: 'Take away' }).click()
  await expect(page.getByText('What more?')).toBeHidden()
})
