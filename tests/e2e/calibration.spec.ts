import type { Page } from '@playwright/test'
import type { Db } from '~db/client.server'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { phone, wide } from '../support/looks'
import { browserOf, judge, personOf, springCohort, useDb } from '../support/reviewing'
import { aDocument, aMember, aSubmission } from '../support/submitted'
import { tabTo } from '../support/tab-to'

/* A past log that everyone who assesses marks for themselves, for as long as its trainee agrees. */

const { databaseUrl } = useProduct()

let db: Db
useDb(databaseUrl, (opened) => void (db = opened))

/** A log whose outcome was told, and its trainee. */
async function aPastLog(name: string, words: string) {
  const at = await springCohort(db)
  const trainee = await aMember(db, at, 'trainee', name)
  const { number } = await aSubmission(db, at, trainee, { state: 'confirmed', documents: [aDocument(words)] })
  return { trainee, number }
}

async function begin(assurer: Page, number: number) {
  await assurer.goto('/calibrations')
  await assurer.getByLabel('Number of a submission').fill(String(number))
  await assurer.getByRole('button', { name: 'Ask the trainee' }).click()
  await expect(assurer.getByText('Consent is asked for.')).toBeVisible()
  return new URL(assurer.url()).pathname
}

const marksOf = (calibration: string) =>
  db
    .selectFrom('calibration_mark')
    .select(['level', 'feedback'])
    .where('calibration_id', '=', calibration.split('/').at(-1)!)
    .execute()

/** From its notice to its desk. */
async function openMarking(page: Page) {
  await page.goto('/notices')
  await page.getByRole('link', { name: 'A log is to be marked by everyone who assesses' }).first().click()
  await page.getByRole('link', { name: 'Mark it for yourself' }).click()
  await expect(page.locator('.review[data-ready]')).toBeVisible()
}

test('a past log is marked by two apart, one by keyboard and one through a reload, compared, and closed to all once consent is taken back', async ({
  as,
  visitor,
}) => {
  const { trainee, number } = await aPastLog('Grebe Holloway', 'The heron never moved.')
  const assurer = await as('quality assurer', wide)
  await assurer.goto('/quality')
  await assurer.getByRole('link', { name: 'Calibration' }).click()
  const calibration = await begin(assurer, number)

  const asked = await browserOf(visitor, db, trainee.personId, phone)
  await asked.goto('/notices')
  await asked
    .getByRole('link', { name: `You are asked whether assessors may practise on submission ${number}` })
    .click()
  await expectAccessible(asked)
  await asked.getByRole('button', { name: 'Yes, they may' }).click()
  await expect(asked.getByText('You agreed.')).toBeVisible()
  await expectAccessible(asked)

  // One reloads on the way: what was not sent by then is there too.
  const reloading = await as('assessor', wide)
  await openMarking(reloading)
  await expect(reloading.getByText('The heron never moved.')).toBeVisible()
  await expect(reloading.getByText('Grebe Holloway')).toHaveCount(0)
  await expectAccessible(reloading)
  await reloading.keyboard.press('2')
  await reloading.getByLabel('Your reason').fill('It names no roles.')
  reloading.once('dialog', (dialog) => void dialog.accept())
  await reloading.reload()
  await expect(reloading.locator('.review[data-ready]')).toBeVisible()
  await expect(reloading.getByRole('radio', { name: /^Developing/ })).toBeChecked()
  await expect(reloading.getByLabel('Your reason')).toHaveValue('It names no roles.')

  // The other marks it by keyboard alone, without sight of that.
  const typing = await browserOf(visitor, db, await personOf(db, 'Sunniva'), wide)
  await openMarking(typing)
  await expect(typing.getByText('Criterion 1 of 12')).toBeVisible()
  await expect(typing.getByRole('radio', { checked: true })).toHaveCount(0)
  await judge(typing, false)
  await tabTo(typing, /^My marks/)
  await typing.keyboard.press('Enter')
  await expect(typing.getByText('Your marks are in.')).toBeVisible()
  await expect(typing.getByRole('heading', { name: 'How the marks spread' })).toHaveCount(0)
  await expectAccessible(typing)

  await judge(reloading, true)
  await reloading.getByRole('button', { name: /^My marks are in/ }).click()
  await expect(reloading.getByText('Your marks are in.')).toBeVisible()

  await assurer.reload()
  await expect(assurer.getByText('The marks of 2 are in.')).toBeVisible()
  await assurer.getByRole('button', { name: 'Close and compare' }).click()
  const markers = assurer.getByRole('table', { name: 'Where each stands' })
  await expect(markers.getByRole('row', { name: /^Sunniva Maddocks/ })).toBeVisible()
  await expect(markers.getByRole('row', { name: /^Teodor Ærenlund/ })).toBeVisible()
  await expectAccessible(assurer)
  await reloading.reload()
  const spread = reloading.getByRole('table', { name: 'How the marks spread' })
  await expect(spread.getByRole('row', { name: /^C1 / })).toContainText('Not yet 1 · Competent 1')
  await expect(spread.getByRole('row', { name: /^C4 / })).toContainText('Strong 2')
  await expect(reloading.getByText('Sunniva')).toHaveCount(0)
  await expectAccessible(reloading)
  await asked.reload()
  await expect(asked.getByText('It is closed')).toBeVisible()
  await asked.getByRole('button', { name: 'Take my yes back' }).click()
  await expect(asked.getByText('You said no: nobody reads it.')).toBeVisible()
  await reloading.goto(`${calibration}/marking`)
  await expect(reloading.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(reloading.getByText('The heron never moved.')).toHaveCount(0)
})

test('a no ends it: nobody may mark', async ({ as, visitor }) => {
  const { trainee, number } = await aPastLog('Coot Merrivale', 'Nobody wrote to the pond.')
  const assurer = await as('quality assurer', phone)
  await assurer.goto('/calibrations')
  await assurer.getByLabel('Number of a submission').fill('999999')
  await assurer.getByRole('button', { name: 'Ask the trainee' }).click()
  await expect(assurer.getByRole('alert')).toContainText('Give the number of a submission whose outcome was told.')
  await expect(assurer.getByLabel('Number of a submission')).toHaveValue('999999')
  await expectAccessible(assurer)
  const calibration = await begin(assurer, number)
  const assessor = await as('assessor', wide)
  const asked = await browserOf(visitor, db, trainee.personId, wide)
  await asked.goto(`${calibration}/consent`)
  await asked.getByRole('button', { name: 'No' }).click()
  await expect(asked.getByText('You said no: nobody reads it.')).toBeVisible()
  await expectAccessible(asked)
  await assurer.reload()
  await expect(assurer.getByText('The trainee didn’t agree.')).toBeVisible()
  await expect(assurer.getByRole('link', { name: 'Mark it for yourself' })).toHaveCount(0)
  await expectAccessible(assurer)
  await assessor.goto(`${calibration}/marking`)
  await expect(assessor.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible()
  expect(await marksOf(calibration)).toEqual([])
})

test('consent that is taken back under a marker’s hands: what they typed stays before them, and nothing of it is kept', async ({
  as,
  visitor,
}) => {
  const { trainee, number } = await aPastLog('Teal Winterbourne', 'A kettle, and then nothing.')
  const assurer = await as('quality assurer', wide)
  const calibration = await begin(assurer, number)
  const asked = await browserOf(visitor, db, trainee.personId, phone)
  await asked.goto(`${calibration}/consent`)
  await asked.getByRole('button', { name: 'Yes, they may' }).click()
  await expect(asked.getByText('You agreed.')).toBeVisible()
  const assessor = await as('assessor', phone)
  await openMarking(assessor)
  await assessor.keyboard.press('4')
  await expect(assessor.getByRole('status')).toContainText(/^Kept/)
  // What the scale doesn't have, sent by hand, is refused in words.
  const { id: criterion } = (await springCohort(db)).criteria.find(({ code }) => code === 'C2')!
  const refused = await assessor.evaluate(
    async ([address, criterion]) => {
      const body = new URLSearchParams({ criterion: criterion!, level: 'splendid', feedback: '' })
      const answer = await fetch(`${address}/marks`, { method: 'POST', body })
      return { status: answer.status, ...((await answer.json()) as { fields: object }) }
    },
    [calibration, criterion],
  )
  expect(refused).toMatchObject({ status: 422, fields: { level: 'Choose one of the framework’s levels.' } })
  await asked.getByRole('button', { name: 'Take my yes back' }).click()
  await expect(asked.getByText('You said no: nobody reads it.')).toBeVisible()
  await assessor.getByRole('button', { name: /^C1 / }).click()
  await assessor.getByLabel('Your reason').fill('It was a good pause.')
  await assessor.getByLabel('Your reason').blur()
  await expect(assessor.getByRole('status')).toContainText('Not kept: this log is no longer open to you.')
  await expect(assessor.getByLabel('Your reason')).toHaveValue('It was a good pause.')
  await expectAccessible(assessor)
  await assessor.getByRole('button', { name: 'Show what was not kept' }).click()
  await expect(assessor.getByRole('dialog').getByRole('textbox')).toHaveValue(/It was a good pause\.$/)
  expect(await marksOf(calibration)).toEqual([{ level: 'strong', feedback: '' }])

  // What was marked by then is compared all the same.
  const done = { calibration_id: calibration.split('/').at(-1)!, person_id: await personOf(db, 'Teodor') }
  await db.insertInto('calibration_marker').values(done).execute()
  await assurer.goto(calibration)
  await expect(assurer.getByText('The trainee didn’t agree.')).toBeVisible()
  await assurer.getByRole('button', { name: 'Close and compare' }).click()
  await expect(assurer.getByRole('row', { name: /^C1 / })).toContainText('Strong 1')
})
