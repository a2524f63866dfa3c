import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { tabTo } from '../support/tab-to'
import { text } from '../support/writing'

useProduct()

test('by keyboard: two versions are compared, one is put back, and an open page takes it in', async ({ as }) => {
  const page = await as('trainee')
  await page.getByRole('link', { name: 'The second silence' }).first().click()
  await expect(text(page)).toBeEditable()
  const open = await page.context().newPage()
  await open.goto(page.url())
  await expect(text(open)).toContainText('Twice I saw Wren breathe in')
  await page.bringToFront()

  await tabTo(page, /^History$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('History')
  await expect(page.getByRole('heading', { name: 'Version 2 → Version 3' })).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, /^Version 1: what changed$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Version 1 → Now' })).toBeVisible()
  await expect(page.locator('del').filter({ hasText: 'I was rather proud of that.' })).toBeVisible()
  await expect(page.locator('ins').filter({ hasText: 'quite suddenly' })).toBeVisible()
  await tabTo(page, /^Put version 1 back$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Version 1 stands again' })).toBeVisible()
  await expectAccessible(page)

  await expect(text(open)).toContainText('I was rather proud of that.')
  await expect(text(open)).not.toContainText('Twice I saw Wren')
  await page.getByRole('link', { name: 'Write on' }).or(page.getByRole('status').getByRole('link')).first().click()
  await expect(text(page)).toContainText('I was rather proud of that.')
  await page.goBack()
  await page.getByRole('button', { name: 'Put version 3 back' }).click()
  await expect(text(open)).toContainText('Twice I saw Wren')
})

test('without scripts, on a phone: the history is read, any two versions compared, the bin looked into', async ({
  as,
}) => {
  const page = await as('trainee', {
    javaScriptEnabled: false,
    colorScheme: 'dark',
    viewport: { width: 360, height: 740 },
  })
  await page.getByRole('link', { name: 'The second silence' }).first().click()
  const entry = new URL(page.url()).pathname.split('/').pop()!
  await page.goto(`/entries/${entry}`)
  await page.getByRole('link', { name: 'History' }).click()
  await page.getByLabel('From').selectOption('1')
  await page.getByLabel('To').selectOption('2')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { name: 'Version 1 → Version 2' })).toBeVisible()
  expect((await page.goto(`/entries/${entry}/history?from=1&to=99`))!.status()).toBe(404)
  expect((await page.goto(`/entries/${entry}/history?from=x&to=y`))!.status()).toBe(200)

  await page.goto('/desk')
  await page.goto(
    (await page
      .getByRole('link', { name: /arrange/i })
      .first()
      .getAttribute('href'))!,
  )
  await page.locator(`#entry-${entry} summary`).click()
  await page.locator(`#entry-${entry}`).getByRole('button', { name: 'Move this entry to the bin' }).click()
  const bin = page.getByRole('region', { name: 'In the bin' })
  await expect(bin.getByText(/^until \d+ \w+ \d{4}$/)).toBeVisible()
  await bin.getByRole('link', { name: 'The second silence' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('History')
  await expect(page.getByRole('button', { name: /^Put version/ })).toHaveCount(0)
  await page.goBack()
  await bin.getByRole('button', { name: 'Put back: The second silence' }).click()
  await expect(page.locator(`#entry-${entry}`)).toBeVisible()
})
