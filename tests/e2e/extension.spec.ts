import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'

useProduct()

test('a trainee asks for a later day on a phone, without scripts; an admin grants it; the desk and the calendar know', async ({
  as,
}) => {
  const trainee = await as('trainee', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  })
  const { origin } = new URL(trainee.url())
  await expect(trainee.getByRole('heading', { name: 'What happens next' })).toBeVisible()
  await expect(trainee.getByText('Your supporter for the writing itself: Emrys Vaughan-Okoro.')).toBeVisible()
  await trainee.getByRole('link', { name: 'Ask for a later day' }).click()
  await trainee.getByLabel('Until when').fill('2020-01-01')
  await trainee.getByLabel('Why').fill('My set could not meet in June.')
  await trainee.getByRole('button', { name: 'Ask for it' }).click()
  await expect(trainee.getByText('That is no later than the day that holds.').first()).toBeVisible()
  await expect(trainee.getByLabel('Why')).toHaveValue('My set could not meet in June.')
  const later = new Date(Date.now() + 120 * 86_400_000).toISOString().slice(0, 10)
  await trainee.getByLabel('Until when').fill(later)
  await trainee.getByRole('button', { name: 'Ask for it' }).click()
  await expect(trainee.getByText('The answer is still to come.')).toBeVisible()

  const admin = await as('admin')
  await admin
    .getByRole('link', { name: /^Facilitating Action Learning Sets/ })
    .first()
    .click()
  await admin
    .getByRole('link', { name: /^Spring, Reedbank/ })
    .first()
    .click()
  await admin.getByRole('link', { name: 'Extensions' }).click()
  await expect(admin.getByText('My set could not meet in June.')).toBeVisible()
  await expectAccessible(admin)
  const request = admin.getByRole('listitem').filter({ hasText: 'My set could not meet' })
  await request.getByLabel('Decline').check()
  await request.getByRole('button', { name: 'Send the answer' }).click()
  await expect(request.getByText('Say why not, in a sentence')).toBeVisible()
  await request.getByLabel('Grant it').check()
  await request.getByLabel(/^A word to/).fill('Take your time.')
  await request.getByRole('button', { name: 'Send the answer' }).click()
  await expect(request.getByText(/^Granted: until/)).toBeVisible()
  await expectAccessible(admin)

  await trainee.reload()
  await expect(trainee.getByText(/^Granted: until/)).toBeVisible()
  await expect(trainee.getByText('Take your time.')).toBeVisible()
  const page = await as('trainee')
  await expect(page.getByText('There are 17 weeks left.').or(page.getByText(/1[67] weeks left/))).toBeVisible()
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Add the day to your calendar' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file).toContain(later.replaceAll('-', ''))
  expect(file).toContain('SEQUENCE:1')
  expect(file).toContain(`${origin}/logs/`)
})
