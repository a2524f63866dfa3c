import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { aNewEntry, text } from '../support/writing'

useProduct()

test('a pause is offered after the time one chose, and none before one chose', async ({ as }) => {
  const page = await as('trainee', {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  })
  await page.clock.install()
  const offer = page.getByText('You have written for 15 minutes. A pause?')
  const writeForAQuarter = async () => {
    await aNewEntry(page)
    await text(page).click()
    for (let minute = 0; minute <= 15; minute++) {
      await page.keyboard.type('a')
      await page.clock.fastForward(60_000)
    }
    await page.keyboard.type('b')
  }
  await writeForAQuarter()
  await expect(text(page)).toContainText('b')
  await expect(offer).toBeHidden()

  await page.goto('/desk')
  await page.getByRole('link', { name: 'Writing rhythm' }).click()
  await expect(page.getByLabel('Offer me a pause after')).toHaveValue('')
  await expect(page.getByLabel('Remind me by e-mail after')).toHaveValue('')
  await page.getByLabel('Offer me a pause after').selectOption('15')
  await page.getByRole('button', { name: 'Keep it so' }).click()
  await expect(page.getByText('Kept.')).toBeVisible()
  await expectAccessible(page)
  await writeForAQuarter()
  await expect(offer).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Put this away' }).click()
  await expect(offer).toBeHidden()
})

for (const [address, button, ended] of [
  ['reminders', 'Stop the reminders', 'No more reminders will come.'],
  ['notices/end', 'End them', 'They have ended.'],
] as const)
  test(`a link from a mail (${address}) says what it does and does it only when asked, without signing in`, async ({
    visitor,
  }) => {
    const page = await visitor({ javaScriptEnabled: false })
    await page.goto(`/${address}/0d6b9f0e-5d39-4c4e-9a55-0c6f0d0a7b11`)
    await expectAccessible(await visitor({}).then(async (other) => (await other.goto(page.url()), other)))
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByText(ended)).toBeVisible()
  })
