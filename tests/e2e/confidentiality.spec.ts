import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { tabTo } from '../support/tab-to'
import { aNewEntry, nextSave, saved, text } from '../support/writing'

useProduct()

/** A new entry that says this, saved. */
async function write(page: Page, words: string) {
  const url = await aNewEntry(page)
  await text(page).click()
  const sent = nextSave(page)
  await page.keyboard.type(words)
  await sent
  await saved(page)
  return url
}

test('by keyboard, from handing in: somebody is called by another name, another is fine, a third is left', async ({
  as,
}) => {
  const page = await as('trainee')
  const entry = await write(page, 'I asked Oksana why Tomasz was late. Ring Oksana on 07700 900123.')
  const open = await page.context().newPage()
  await open.goto(entry)
  await expect(text(open)).toContainText('I asked Oksana')

  await page.goto(`/logs/${entry.split('/')[4]}/hand-in`)
  await expect(page.getByText(/things in the log may tell who somebody is/)).toBeVisible()
  await tabTo(page, /^Check for names$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What may tell who somebody is')
  await expect(page.getByText('Report a concern to')).toBeVisible()
  await expectAccessible(page)

  const oksana = page.getByRole('listitem', { name: /^Oksana/ })
  await expect(oksana).toContainText('2 times')
  await oksana.getByRole('textbox').fill('Oksana')
  await oksana.getByRole('button', { name: 'Change “Oksana” everywhere' }).press('Enter')
  await expect(oksana.getByText('That is the name that stands there already.')).toBeVisible()
  await oksana.getByRole('textbox').fill('Osier')
  await oksana.getByRole('button', { name: 'Change “Oksana” everywhere' }).press('Enter')
  await expect(oksana).toBeHidden()
  await expect(page.getByRole('row', { name: /Oksana Osier/ })).toBeVisible()
  // The page that was open took it in.
  await expect(text(open)).toContainText('I asked Osier why Tomasz was late. Ring Osier')

  await page.getByRole('button', { name: '“Tomasz” is fine in this log' }).press('Enter')
  await expect(page.getByRole('listitem', { name: /^Tomasz/ })).toBeHidden()
  await page.getByRole('button', { name: 'Leave “07700 900123” as it is' }).press('Enter')
  await expect(page.getByRole('listitem', { name: /^07700/ })).toBeHidden()
  await expectAccessible(page)
  // Handing in is as free as before.
  await page.getByRole('link', { name: 'To handing in' }).click()
  await expect(page.getByRole('button', { name: /^Hand in/ })).toBeVisible()
})

test('without scripts, on a phone: a name is changed and forgotten, a word looked at again', async ({ as }) => {
  const writer = await as('trainee')
  const entry = await write(writer, 'Then Svitlana laughed, and so did Ottokar.')
  const page = await as('trainee', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  })
  await page.goto(`/logs/${entry.split('/')[4]}/confidentiality`)
  await page.getByRole('button', { name: 'Change “Svitlana” everywhere' }).click()
  const line = page.getByRole('row', { name: /^Svitlana/ })
  await expect(line).toBeVisible()
  await page.getByRole('button', { name: '“Ottokar” is fine in this log' }).click()
  await page.getByText('What you have looked at').click()
  await page.getByRole('button', { name: 'Look at “ottokar” again' }).click()
  await expect(page.getByRole('button', { name: '“Ottokar” is fine in this log' })).toBeVisible()
  await line.getByRole('button', { name: /^Forget/ }).click()
  await expect(line).toBeHidden()
  await page.goto(`/entries/${entry.split('/').pop()}`)
  await expect(page.getByText('Svitlana')).toBeHidden()
})
