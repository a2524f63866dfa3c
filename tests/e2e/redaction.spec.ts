import pg from 'pg'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { aSession } from '../support/session'

const { product, databaseUrl } = useProduct()

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

  await assessor.getByRole('link', { name: 'Return for redaction …' }).click()
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
  await assessor.getByRole('link', { name: 'Return for redaction …' }).click()
  await expect(assessor.getByLabel(/^What is to be taken out/)).toHaveValue(
    'One office can be recognised, in the first entry.',
  )
  await assessor.getByLabel(/There is only one such office/).check()
  await assessor.getByRole('button', { name: 'Return it' }).click()
  await expect(assessor.getByText('Returned for redaction')).toBeVisible()
  await assessor.goto(review)
  await expect(assessor.getByRole('link', { name: 'Return for redaction …' })).toHaveCount(0)

  const database = new pg.Client({ connectionString: databaseUrl() })
  await database.connect()
  const session = await aSession(database, 'delphine')
  await database.end()
  const trainee = await visitor({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await trainee
    .context()
    .addCookies([{ name: 'oldpond', value: session, url: product().origin, httpOnly: true, sameSite: 'Lax' }])
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
