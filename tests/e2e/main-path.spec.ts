import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { choose } from '../support/choose'
import { toTheEnd } from '../support/caret'

/* The main job, from the first word to the public's check, by six people in six browsers. */

useProduct()

const prose = 'Wren asked what I was protecting, and I had no answer ready.'
const lines = ['a chair by the door', 'the question nobody asks', 'sits down in it']

test('a log is written, handed in, reviewed, confirmed, recorded and verified', async ({ as, visitor }) => {
  test.setTimeout(240_000)

  // The trainee writes prose and a haiku.
  const trainee = await as('trainee', { reducedMotion: 'reduce' })
  await expect(trainee.getByRole('heading', { level: 1, name: /Bronagh/ })).toBeVisible()
  await expectAccessible(trainee)
  await trainee.getByRole('link', { name: /Carry on writing/ }).click()
  const editor = trainee.getByRole('textbox', { name: /text/i })
  await expect(editor).toBeEditable()
  await editor.click()
  await toTheEnd(trainee)
  await trainee.keyboard.press('Enter')
  await trainee.keyboard.type(prose)
  await trainee.keyboard.press('Enter')
  await trainee.getByRole('button', { name: 'Haiku' }).click()
  for (const [at, line] of lines.entries()) {
    if (at > 0) await trainee.keyboard.press('Enter')
    await trainee.keyboard.type(line)
  }
  await expect(trainee.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  // While one types, all but the page steps back; a movement brings it out again.
  await trainee.mouse.move(300, 300)
  await trainee.mouse.move(320, 320)
  await expect(trainee.locator('[data-typing]')).toHaveCount(0)
  await expectAccessible(trainee)
  await trainee.reload()
  await expect(editor.getByText(prose)).toBeVisible()
  for (const line of lines) await expect(editor.getByText(line)).toBeVisible()

  // … and hands in.
  await trainee.goto('/desk')
  await trainee.getByRole('link', { name: 'Hand in', exact: true }).first().click()
  await expect(trainee.getByRole('heading', { name: 'Hand in your log' })).toBeVisible()
  await expectAccessible(trainee)
  await trainee.getByLabel('This is my own work').check()
  await trainee.getByLabel('Names and details are changed').check()
  await trainee.getByRole('radio', { name: 'No' }).check()
  await trainee.getByRole('button', { name: /^Hand in \d+ entries$/ }).click()
  await expect(trainee).toHaveURL(/\/submissions\/[0-9a-f-]{36}$/)
  await expectAccessible(trainee)
  const number = (await trainee.getByRole('heading', { level: 1 }).textContent())!.match(/\d+/)![0]
  const address = new URL(trainee.url()).pathname

  // The admin allocates.
  const admin = await as('admin')
  await admin.goto('/queue?tab=unallocated')
  await expectAccessible(admin)
  await choose(admin.getByLabel(`Assessor for submission ${number}`), 'Teodor Ærenlund')
  await admin.getByRole('row').filter({ hasText: number }).getByRole('button', { name: 'Allocate' }).click()
  await expect(admin.getByLabel(`Assessor for submission ${number}`)).toHaveCount(0)

  // The assessor reviews, by keyboard: level, next criterion, twelve times over.
  const assessor = await as('assessor')
  await expectAccessible(assessor)
  await assessor.getByRole('link', { name: 'Bronagh Szczepańska' }).click()
  await expect(assessor.getByText(prose)).toBeVisible()
  await expect(assessor.getByRole('heading', { level: 2, name: 'Explains the purpose and the roles' })).toBeVisible()
  await expectAccessible(assessor)
  for (let criterion = 1; criterion <= 12; criterion++) {
    await expect(assessor.getByText(`Criterion ${criterion} of 12`)).toBeVisible()
    await assessor.keyboard.press(criterion % 3 === 0 ? '4' : '3')
    await expect(assessor.getByText(`${criterion} of 12`, { exact: true })).toBeVisible()
    if (criterion < 12) await assessor.keyboard.press(']')
  }
  await expect(assessor.getByText(/^Kept \d\d:\d\d$/)).toBeVisible()
  await assessor.getByRole('link', { name: /^Decide/ }).click()
  await expect(assessor.getByRole('heading', { name: `Decide on submission ${number}` })).toBeVisible()
  await expectAccessible(assessor)
  await assessor.getByLabel('Recommend accreditation').check()
  await assessor.getByLabel('Overall feedback').fill('The silence holds, and you no longer fill it.')
  await assessor.getByRole('button', { name: 'Decide' }).click()
  await expect(assessor.getByRole('button', { name: 'Take the decision back' })).toBeVisible()
  await expectAccessible(assessor)

  // Nothing of it shows before it is confirmed.
  await trainee.goto(`${address}/feedback`)
  await expect(trainee).toHaveURL(address)
  await expect(trainee.getByText('The silence holds')).toHaveCount(0)

  // The quality assurer confirms.
  const assurer = await as('quality assurer')
  await expectAccessible(assurer)
  await assurer.getByRole('link', { name: 'Bronagh Szczepańska' }).click()
  await expect(assurer.getByText('The silence holds')).toBeVisible()
  await expectAccessible(assurer)
  await assurer.getByLabel('Confirm the recommendation').check()
  await assurer.getByRole('button', { name: 'Send' }).click()
  await expect(assurer).toHaveURL(/\/confirmations/)

  // The trainee reads the feedback, now that it is released.
  await trainee.goto(`${address}/feedback`)
  await expect(trainee.getByText('The silence holds, and you no longer fill it.')).toBeVisible()
  await expectAccessible(trainee)

  // The admin issues the record.
  await admin.goto('/register')
  await expectAccessible(admin)
  await admin.getByRole('button', { name: /^Issue .*Spring, Reedbank/ }).click()
  const row = admin.getByRole('row').filter({ hasText: 'Bronagh Szczepańska' })
  await expect(row).toBeVisible()
  const recordNumber = (await row.getByText(/^OP-/).first().textContent())!.trim()

  // Anyone verifies it by its number, without JavaScript.
  const someone = await visitor({ javaScriptEnabled: false })
  await someone.goto('/verify')
  await someone.getByLabel('Number on the certificate').fill(recordNumber.toLowerCase().replaceAll('-', ' '))
  await someone.getByRole('button', { name: 'Check' }).click()
  await expect(someone.getByRole('heading', { level: 1 })).toHaveText('This record is valid.')
  await expect(someone.getByText('Bronagh Szczepańska is accredited')).toBeVisible()
})
