import type { BrowserContextOptions, Page } from '@playwright/test'
import pg from 'pg'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { aSession } from '../support/session'

const { product, databaseUrl } = useProduct()

/** The trainee whose log is with the demo's assessor, on a phone in the dark. */
async function delphine(visitor: (options: BrowserContextOptions) => Promise<Page>) {
  const database = new pg.Client({ connectionString: databaseUrl() })
  await database.connect()
  const session = await aSession(database, 'delphine')
  await database.end()
  const page = await visitor({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  const cookie = { name: 'oldpond', value: session, url: product().origin, httpOnly: true, sameSite: 'Lax' } as const
  await page.context().addCookies([cookie])
  return page
}

test('an assessor asks an open question before deciding, the trainee replies on a phone, and half a reply outlives leaving', async ({
  as,
  visitor,
}) => {
  const assessor = await as('assessor')
  await assessor.getByRole('link', { name: 'Delphine Karaszewska' }).first().click()
  await expect(assessor.locator('.review[data-ready]')).toBeVisible()
  const review = new URL(assessor.url()).pathname
  await assessor.getByRole('link', { name: 'Questions', exact: true }).click()
  await expect(assessor.getByText('Nothing was asked yet.')).toBeVisible()
  await assessor.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(assessor.getByRole('alert')).toContainText('Write a question.')
  await expectAccessible(assessor)
  await assessor.getByLabel(/^Your question/).fill('What did the silence do for the others?')
  await assessor.getByLabel('About the passage of a note').selectOption({ index: 1 })
  await assessor.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(assessor.getByRole('listitem').filter({ hasText: 'What did the silence do' })).toContainText(
    'No reply yet',
  )
  await expect(assessor.getByLabel(/^Your question/)).toHaveValue('')
  // Another in the margin, by keyboard: on the passage where one stands, and back to it.
  await assessor.goto(review)
  await expect(assessor.locator('.review[data-ready]')).toBeVisible()
  await assessor.keyboard.press('j')
  const words = await assessor.locator('mark:focus').textContent()
  await assessor.keyboard.press('a')
  await expect(assessor.locator('blockquote').last()).toHaveText(words!)
  await expectAccessible(assessor)
  await assessor.getByLabel(/^Your question/).fill('Who spoke next?')
  await assessor.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(assessor).toHaveURL(/review#margin-/)
  const beside = assessor.getByRole('complementary', { name: /^Question on/ }).filter({ hasText: 'Who spoke next?' })
  await expect(beside).toContainText('No reply yet')
  await expectAccessible(assessor)
  await assessor.goto(review.replace(/review$/, 'decision'))
  await expect(assessor.getByText('2 questions to the trainee have no reply yet.')).toBeVisible()

  const trainee = await delphine(visitor)
  await trainee.goto('/desk')
  await expect(trainee.getByText('Your assessor asks you 2 things before deciding.')).toBeVisible()
  await trainee.getByRole('link', { name: /^Notices.*new/ }).click()
  const told = trainee
    .getByRole('listitem')
    .filter({ hasText: 'Your assessor asks you something about submission' })
    .first()
  await expect(told).toContainText('New')
  await trainee.getByLabel('A question from your assessor').selectOption('once a day, together')
  await trainee.getByRole('button', { name: 'Save' }).click()
  await expect(trainee.getByText('Saved.')).toBeVisible()
  await expectAccessible(trainee)
  await trainee.reload()
  await expect(told).not.toContainText('New')
  await expect(trainee.getByLabel('A question from your assessor')).toHaveValue('daily')
  await told.getByRole('link').click()
  await expectAccessible(trainee)
  await trainee.getByRole('link', { name: 'Reply' }).first().click()
  await expect(trainee.getByText('What did the silence do for the others?')).toBeVisible()
  await expectAccessible(trainee)
  await trainee.getByLabel(/^Your reply/).fill('It gave Maple')
  await trainee.goto('/desk')
  await trainee.goBack()
  await expect(trainee.getByLabel(/^Your reply/)).toHaveValue('It gave Maple')
  await trainee.reload()
  await expect(trainee.getByLabel(/^Your reply/)).toHaveValue('It gave Maple')
  await trainee.getByLabel(/^Your reply/).fill('It gave Maple room to say it herself.')
  await trainee.getByRole('button', { name: 'Send the reply' }).click()
  await expect(trainee.getByText('It gave Maple room to say it herself.')).toBeVisible()
  await trainee.getByRole('link', { name: 'Reply', exact: true }).click()
  await trainee.getByLabel(/^Your reply/).fill('Nobody, for a while.')
  await trainee.getByRole('button', { name: 'Send the reply' }).click()
  await expect(trainee.getByText('Nobody, for a while.')).toBeVisible()
  await trainee.goto('/desk')
  await expect(trainee.getByText(/Your assessor asks you .* before/)).toHaveCount(0)

  await assessor.goto(review)
  await expect(beside).toContainText('Nobody, for a while.')
  await assessor.getByRole('link', { name: 'Questions 2 of 2' }).click()
  await expect(assessor.getByText('It gave Maple room to say it herself.')).toBeVisible()
  await assessor.goto(review.replace(/review$/, 'decision'))
  await expect(assessor.getByText('has no reply yet')).toHaveCount(0)
})

test('an assessor returns a log for redaction, with a note; its trainee reads what to take out, on a phone, and is on the way to handing in again', async ({
  as,
  visitor,
}) => {
  const assessor = await as('assessor')
  await assessor.getByRole('link', { name: 'Delphine Karaszewska' }).first().click()
  await expect(assessor.locator('.review[data-ready]')).toBeVisible()
  const review = new URL(assessor.url()).pathname
  await assessor.locator('mark[data-claim]').first().focus()
  await assessor.keyboard.press('j')
  await assessor.keyboard.press('n')
  await assessor.getByRole('dialog').getByRole('textbox').fill('There is only one such office.')
  await assessor.keyboard.press('Control+Enter')
  await expect(assessor.getByText('There is only one such office.')).toBeVisible()
  await expect(assessor.getByRole('status').filter({ hasText: /^Kept/ })).toBeVisible()

  await assessor.getByRole('button', { name: 'More …' }).click()
  await assessor.getByRole('link', { name: /Return for redaction/ }).click()
  await expect(assessor.getByRole('heading', { level: 1, name: 'Return for redaction' })).toBeVisible()
  await assessor.getByRole('button', { name: 'Return it' }).click()
  await expect(assessor.getByRole('alert')).toContainText('Say what is to be taken out, and where.')
  await expectAccessible(assessor)
  await assessor.getByLabel(/^What is to be taken out/).fill('One office can be recognised.')
  await assessor.getByLabel(/There is only one such office/).check()
  if (process.env.SHOTS) await assessor.screenshot({ path: `${process.env.SHOTS}/redaction-assessor.png` })
  await assessor.getByLabel('To be handed in again by').fill('2001-01-01')
  await assessor
    .getByRole('button', { name: 'Return it' })
    .evaluate((button: HTMLButtonElement) => (button.form!.noValidate = true))
  await assessor.getByRole('button', { name: 'Return it' }).click()
  await expect(assessor.getByRole('alert')).toContainText('still to come')
  await expect(assessor.getByLabel(/^What is to be taken out/)).toHaveValue('One office can be recognised.')
  await expect(assessor.getByLabel(/There is only one such office/)).toBeChecked()
  // What was typed outlives leaving the page.
  await assessor.getByLabel(/^What is to be taken out/).fill('One office can be recognised, in the first entry.')
  await assessor.goto(review)
  await assessor.getByRole('button', { name: 'More …' }).click()
  await assessor.getByRole('link', { name: /Return for redaction/ }).click()
  await expect(assessor.getByLabel(/^What is to be taken out/)).toHaveValue(
    'One office can be recognised, in the first entry.',
  )
  await assessor.getByLabel(/There is only one such office/).check()
  await assessor.getByRole('button', { name: 'Return it' }).click()
  await expect(assessor.getByText('Returned for redaction')).toBeVisible()
  await assessor.goto(review)
  await expect(assessor.getByRole('link', { name: /Return for redaction/ })).toHaveCount(0)

  const trainee = await delphine(visitor)
  await trainee.goto('/desk')
  await expect(trainee.getByText('It does not count as an attempt.')).toBeVisible()
  await trainee
    .getByRole('listitem')
    .filter({ hasText: 'Returned for redaction' })
    .getByRole('link', { name: /^Submission/ })
    .click()
  const asked = trainee.getByRole('region', { name: 'What to take out' })
  await expect(asked).toContainText('One office can be recognised, in the first entry.')
  await expect(asked).toContainText('There is only one such office.')
  if (process.env.SHOTS) await trainee.screenshot({ path: `${process.env.SHOTS}/redaction-trainee.png` })
  await expectAccessible(trainee)
  await trainee.getByRole('link', { name: 'Hand in again' }).click()
  await expect(trainee).toHaveURL(/\/hand-in$/)
})
