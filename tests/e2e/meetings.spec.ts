import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'

useProduct()

test('a supporter arranges a meeting on a phone; the trainee sees it in both zones, moves it, and takes it into a calendar', async ({
  as,
}) => {
  const supporter = await as('supporter', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await supporter.getByRole('link', { name: 'Arrange a meeting with Bronagh Szczepańska' }).click()
  await supporter.getByLabel('Day').fill('2020-01-01')
  await supporter.getByLabel(/^What it is about/).fill('The empty chair')
  await supporter.getByRole('button', { name: 'Arrange it' }).click()
  await expect(supporter.getByRole('alert')).toContainText('That moment is past')
  await expect(supporter.getByLabel(/^What it is about/)).toHaveValue('The empty chair')
  await expectAccessible(supporter)
  await supporter.getByLabel('Day').fill('2099-06-10')
  await supporter.getByLabel('Time', { exact: true }).fill('10:00')
  await supporter.getByLabel('Time zone').fill('America/New_York')
  await supporter.getByLabel(/^Where to join/).fill('https://meet.example.org/room')
  await supporter.getByRole('button', { name: 'Arrange it' }).click()
  await expect(supporter.getByText('10 June 2099 at 15:00, 45 minutes')).toBeVisible()
  await expectAccessible(supporter)

  const trainee = await as('trainee')
  await trainee.getByRole('link', { name: 'All support meetings' }).click()
  await expectAccessible(trainee)
  const mine = trainee.getByRole('listitem').filter({ hasText: 'The empty chair' })
  await expect(mine.getByRole('link', { name: 'Join' })).toHaveAttribute('href', 'https://meet.example.org/room')
  await mine.getByRole('link', { name: /^Support meeting with/ }).click()
  await trainee.getByLabel('Time', { exact: true }).fill('11:30')
  await trainee.getByRole('button', { name: 'Keep the change' }).click()
  await expect(trainee.getByText('10 June 2099 at 16:30, 45 minutes')).toBeVisible()

  // The supporter's page is older than the change: it says so, and keeps what was typed.
  await supporter.getByLabel('Time', { exact: true }).fill('12:00')
  await supporter.getByRole('button', { name: 'Keep the change' }).click()
  await expect(supporter.getByRole('alert')).toContainText('was changed meanwhile')
  await expect(supporter.getByText('10 June 2099 at 16:30, 45 minutes')).toBeVisible()

  const download = trainee.waitForEvent('download')
  await trainee.getByRole('link', { name: /^Add to your calendar/ }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file).toContain('DTSTART:20990610T153000Z')
  expect(file).toContain('SEQUENCE:1')

  await supporter.reload()
  await supporter.getByRole('button', { name: 'Call it off' }).click()
  await expect(supporter.getByText('This meeting was called off.')).toBeVisible()
})
