import type { Page } from '@playwright/test'
import type { Db } from '~db/client.server'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { browserOf, decide, judge, personOf, springCohort, useDb } from '../support/reviewing'
import { aMember, aSubmission, type TestProgramme } from '../support/submitted'

/*
 * A cohort of forty, from handing in to the record of how its assessors agree: four assessors, two quality assurers, an
 * admin and two trainees, each in a browser of their own.
 */

const { databaseUrl } = useProduct()
const size = 40

let db: Db
let at: TestProgramme
useDb(databaseUrl, (opened) => void (db = opened))

/** The demo's spring cohort, filled up to forty who have handed in. */
async function aWholeCohort(): Promise<void> {
  at = await springCohort(db)
  // One of the forty is the demo's Tariq, who has handed in already.
  for (let n = 2; n <= size; n++)
    await aSubmission(db, at, await aMember(db, at, 'trainee', `Trainee ${String(n).padStart(2, '0')}`), {
      dueOn: '2999-01-31',
    })
}

/** Reads everything that an assessor has, one after the other: by keyboard, on the decision by its form. */
async function readAll(page: Page, refers: ReadonlySet<string>) {
  await page.goto('/queue')
  let review: string | null = await page.locator('a.who').first().getAttribute('href')
  while (review) {
    await page.goto(review)
    await expect(page.locator('.review[data-ready]')).toBeVisible()
    const about = (await page.getByRole('heading', { level: 1 }).textContent())!
    const isReferred = [...refers].some((name) => about.includes(name))
    await judge(page, isReferred)
    await page.goto(review.replace(/review$/, 'decision'))
    await decide(page, isReferred)
    await page.goto('/queue')
    const next = page.locator('a.who').first()
    review = (await next.count()) > 0 ? await next.getAttribute('href') : null
  }
}

/** Marks everything in the sample that nobody has taken on, and gives it back as the next says. */
async function markSample(page: Page, settle: (nth: number) => string) {
  for (let nth = 0; ; nth++) {
    await page.goto('/quality')
    const next = page.getByRole('row').filter({ hasText: 'To be marked' }).locator('a.who').first()
    if ((await next.count()) === 0) return nth
    await next.click()
    await page.getByRole('button', { name: 'Mark it independently' }).click()
    await expect(page.locator('.review[data-ready]')).toBeVisible()
    if (nth === 0) await expectAccessible(page)
    await judge(page, false)
    await page.getByRole('button', { name: /^My mark is in/ }).click()
    await expect(page.getByRole('heading', { name: 'Settle this check' })).toBeVisible()
    if (nth === 0) await expectAccessible(page)
    await page.getByLabel(settle(nth)).check()
    await page.getByLabel('For the assessor').fill('Both marks are side by side.')
    await page.getByRole('button', { name: 'Settle it' }).click()
    await expect(page).toHaveURL(/\/quality$/)
  }
}

test('forty logs are shared out, read, referred, handed in again, sampled, appealed and told', async ({
  as,
  visitor,
}) => {
  test.setTimeout(900_000)
  await aWholeCohort()
  const third = await aMember(db, at, 'assessor', 'Third Assessor')
  const fourth = await aMember(db, at, 'assessor', 'Fourth Assessor')
  const secondAssurer = await aMember(db, at, 'quality-assurer', 'Second Assurer')
  const assessors = [await personOf(db, 'Teodor'), await personOf(db, 'Sunniva'), third.personId, fourth.personId]

  // The admin has the cohort's outcomes told together, and shares the logs out by rule.
  const admin = await as('admin')
  await admin.goto(`/cohorts/${at.cohortId}/settings`)
  await admin.getByLabel('Tell all outcomes of this cohort together').check()
  await admin.getByRole('button', { name: 'Save' }).click()
  await admin.goto('/queue?tab=unallocated')
  await expectAccessible(admin)
  await admin.getByRole('link', { name: 'Share out by rule' }).click()
  await expect(admin.getByRole('heading', { level: 1, name: 'Share out by rule' })).toBeVisible()
  await expectAccessible(admin)
  await expect(admin.getByRole('row').filter({ hasText: 'Third Assessor' }).first()).toContainText(/1\d/)
  await admin.getByRole('button', { name: 'Allocate as shown' }).click()
  await expect(admin).toHaveURL(/tab=open/)
  const waiting = await db
    .selectFrom('submission_stage')
    .select(['assessor_id', 'trainee_name'])
    .where('state', '=', 'submitted')
    .execute()
  expect(waiting.filter((one) => one.assessor_id === null)).toEqual([])
  const loads = assessors.map((id) => waiting.filter((one) => one.assessor_id === id).length)
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(2)

  // Four assessors read at once. Two are referred: one will be handed in again, one appealed against.
  const refers = new Set(['Tariq Lindqvaern', 'Trainee 02'])
  const desks = await Promise.all(assessors.map((id) => browserOf(visitor, db, id)))
  await Promise.all(desks.map((page) => readAll(page, refers)))
  await admin.goto(`/cohorts/${at.cohortId}/outcomes`)
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Release 2 outcomes' }).click()
  await expect(admin.getByText('2 outcomes were released.')).toBeVisible()

  // Tariq hands in again, and is recommended by who read him before.
  const tariq = await browserOf(visitor, db, await personOf(db, 'Tariq'))
  await tariq.goto('/desk')
  await expect(tariq.getByText('Outcome ready to read')).toBeVisible()
  await tariq.getByRole('link', { name: 'Hand in', exact: true }).first().click()
  await expect(tariq.getByText('Say what the roles are for.')).toBeVisible()
  await tariq.getByLabel('This is my own work').check()
  await tariq.getByLabel('Names and details are changed').check()
  await tariq.getByRole('radio', { name: 'No' }).check()
  await tariq.getByRole('button', { name: /^Hand in \d+ entr/ }).click()
  await expect(tariq).toHaveURL(/\/submissions\/[0-9a-f-]{36}$/)
  const again = await db
    .selectFrom('submission_stage')
    .select(['assessor_id', 'submission_id'])
    .where('trainee_name', 'like', 'Tariq%')
    .where('attempt', '=', 2)
    .executeTakeFirstOrThrow()
  const reader = desks[assessors.indexOf(again.assessor_id!)]!
  await reader.goto(`/submissions/${again.submission_id}/review`)
  await expect(reader.locator('.review[data-ready]')).toBeVisible()
  await reader.getByLabel('Met', { exact: true }).check()
  await judge(reader, false)
  await reader.goto(`/submissions/${again.submission_id}/decision`)
  await decide(reader, false)

  // Trainee 02 appeals: not upheld by the assessor, upheld by a quality assurer; another assessor reads it anew.
  const appealed = await db
    .selectFrom('submission_stage')
    .select(['assessor_id', 'trainee_id', 'submission_id'])
    .where('trainee_name', '=', 'Trainee 02')
    .executeTakeFirstOrThrow()
  const appealPage = `/submissions/${appealed.submission_id}/appeal`
  const appellant = await browserOf(visitor, db, appealed.trainee_id, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  })
  const appeal = async (grounds: string) => {
    await appellant.goto(`/submissions/${appealed.submission_id}/feedback`)
    await appellant.getByRole('link', { name: 'Appeal against this decision' }).click()
    await appellant.getByLabel('Why do you think the decision is wrong?').fill(grounds)
    await expectAccessible(appellant)
    await appellant.getByRole('button', { name: 'Appeal' }).click()
    await expect(appellant.getByText('Your appeal waits for its answer.')).toBeVisible()
  }
  const answer = async (page: Page, choice: string, words: string) => {
    await page.goto(appealPage)
    await page.getByLabel(choice).check()
    await page.getByLabel('Your reasons').fill(words)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Answer the appeal' }).click()
    await expect(page.getByText(words)).toBeVisible()
  }
  await appeal('The roles are in the first entry.')
  await answer(
    desks[assessors.indexOf(appealed.assessor_id!)]!,
    'The referral stands',
    'They are named, not explained.',
  )
  await appeal('They are explained by what each does.')
  const assurer = await as('quality assurer')
  await answer(assurer, 'The appeal is upheld', 'What each does explains them.')
  await admin.goto('/queue?tab=unallocated')
  const row = admin.getByRole('row').filter({ hasText: 'Trainee 02' })
  const other = assessors.find((id) => id !== appealed.assessor_id)!
  await row.getByRole('combobox').selectOption(other)
  await row.getByRole('button', { name: 'Allocate' }).click()
  await expect(row).toHaveCount(0)
  const anew = desks[assessors.indexOf(other)]!
  await readAll(anew, new Set())

  // A sample is drawn, marked blind by two at once, and the rest confirmed.
  await assurer.goto(`/programmes/${at.programmeId}/sampling`)
  await assurer.getByLabel('Of every assessor’s decisions, in per cent').fill('10')
  await assurer.getByLabel('Everything by an assessor with fewer decisions than').fill('0')
  await assurer.getByLabel('Borderline decisions').uncheck()
  await expectAccessible(assurer)
  await assurer.getByRole('button', { name: 'Keep this plan' }).click()
  await expect(assurer).toHaveURL(/\/quality$/)
  await assurer.getByRole('button', { name: /^Draw a sample/ }).click()
  await expect(assurer.getByText(/the same sample/)).toBeVisible()
  await expectAccessible(assurer)
  const second = await browserOf(visitor, db, secondAssurer.personId)
  const marked = await markSample(assurer, (nth) => (nth === 0 ? 'A third settles it' : 'The decision stands'))
  expect(marked).toBeGreaterThanOrEqual(4)
  await second.goto('/quality')
  await expectAccessible(second)
  await second.getByRole('row').filter({ hasText: 'A third is to settle it' }).locator('a.who').click()
  await second.getByLabel('The decision stands').check()
  await second.getByRole('button', { name: 'Settle it' }).click()
  await expect(second.getByText('No check is open.')).toBeVisible()
  await second.getByRole('button', { name: /^Confirm the \d+ that weren’t sampled/ }).click()
  await expect(second.getByText(/recommendations that weren’t sampled are confirmed/)).toBeVisible()
  await second.getByRole('link', { name: 'Agreement' }).click()
  await expect(second.getByRole('heading', { name: 'By criterion' })).toBeVisible()
  await expectAccessible(second)

  // Everybody is told together.
  await admin.goto(`/cohorts/${at.cohortId}/outcomes`)
  await admin.getByRole('button', { name: /^Release \d+ outcomes/ }).click()
  await expect(admin.getByText(/\d+ outcomes were released/)).toBeVisible()
  const stages = await db
    .selectFrom('submission_stage')
    .select(['trainee_name', 'state', 'attempt', 'released_at'])
    .where('trainee_name', 'like', 'Trainee %')
    .execute()
  expect(stages).toHaveLength(size - 1)
  expect(stages.filter((one) => one.state !== 'confirmed' || one.released_at === null)).toEqual([])
  await tariq.goto(`/submissions/${again.submission_id}/feedback`)
  await expect(tariq.getByRole('heading', { level: 1, name: /recommends that you be accredited/ })).toBeVisible()
  await expect(tariq.getByText('Met', { exact: true })).toBeVisible()
  await expectAccessible(tariq)
})
