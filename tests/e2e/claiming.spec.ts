import type { Db } from '~db/client.server'
import { expectAccessible } from '../support/accessible'
import { choose } from '../support/choose'
import { expect, test, useProduct } from '../support/journey'
import { phone, wide } from '../support/looks'
import { browserOf, decide, judge, personOf, springCohort, useDb } from '../support/reviewing'
import { aMember, aSubmission, type TestProgramme } from '../support/submitted'

/* How a log comes to who reads it: claimed from the pool, given back and gone on with, kept from who can't. */

const { databaseUrl } = useProduct()

let db: Db
let at: TestProgramme
useDb(databaseUrl, async (opened) => {
  db = opened
  at = await springCohort(db)
})

/** A log that was handed in by a new trainee, and whom it is allocated to. */
async function aLogBy(name: string, assessorName?: string) {
  const trainee = await aMember(db, at, 'trainee', name)
  const assessor = assessorName === undefined ? null : { ...trainee, personId: await personOf(db, assessorName) }
  return { trainee, ...(await aSubmission(db, at, trainee, { assessor })) }
}
const eventsOf = (submissionId: string) =>
  db
    .selectFrom('submission_event')
    .select(['event', 'reason'])
    .where('submission_id', '=', submissionId)
    .orderBy('id')
    .execute()

test('assessors may claim; one takes a log on, and who is a moment later is told', async ({ as, visitor }) => {
  const { id, number } = await aLogBy('Wren Oakapple')
  const admin = await as('admin', wide)
  await admin.goto(`/programmes/${at.programmeId}/settings`)
  await admin.getByLabel('Assessors may claim what nobody has been given').check()
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Save' }).click()
  await expect(admin).toHaveURL(new RegExp(`/programmes/${at.programmeId}$`))

  const first = await as('assessor', wide)
  await first.getByRole('link', { name: /^To claim/ }).click()
  const row = first.getByRole('row').filter({ hasText: 'Wren Oakapple' })
  await expect(row).toBeVisible()
  await expectAccessible(first)
  const second = await browserOf(visitor, db, await personOf(db, 'Sunniva'), phone)
  await second.goto('/queue?tab=pool')
  const sameRow = second.getByRole('row').filter({ hasText: 'Wren Oakapple' })
  await expect(sameRow).toBeVisible()
  await expectAccessible(second)

  await row.getByRole('button', { name: `Claim Submission ${number}` }).click()
  await expect(first.locator('.review[data-ready]')).toBeVisible()
  await expect(first.getByText('We met on a wet Tuesday.')).toBeVisible()
  await sameRow.getByRole('button', { name: 'Claim' }).click()
  await expect(second.getByRole('alert')).toContainText('Somebody else has taken this submission on meanwhile.')
  await expectAccessible(second)
  await second.getByRole('link', { name: 'Back' }).click()
  await expect(second.getByRole('link', { name: /^To claim/ })).toHaveAttribute('aria-current', 'page')
  await expect(sameRow).toHaveCount(0)
  expect(await eventsOf(id)).toEqual([{ event: 'claim', reason: '' }])
})

test('a half-done review is given back with the reason, and another assessor goes on from copies of it', async ({
  as,
  visitor,
}) => {
  const { id, number } = await aLogBy('Heron Fairbrother', 'Teodor')
  const first = await as('assessor', wide)
  await first.getByRole('link', { name: 'Heron Fairbrother' }).click()
  await expect(first.locator('.review[data-ready]')).toBeVisible()
  const review = new URL(first.url()).pathname
  await first.keyboard.press('4')
  await first.getByLabel('What you want them to hear').fill('You say what a set is for.')
  await first.keyboard.press('Escape')
  await first.keyboard.press('j')
  await first.keyboard.press('n')
  await first.getByRole('dialog').getByRole('textbox').fill('Who kept silent?')
  await first.keyboard.press('Control+Enter')
  await first.getByText('Notes for yourself', { exact: true }).click()
  await first.getByLabel(/^Only you ever see these/).fill('Is this my old set?')
  await first.getByLabel(/^Only you ever see these/).blur()
  await expect(first.getByRole('status').filter({ hasText: /^Kept \d\d:\d\d$/ })).toBeVisible()
  await first.getByRole('button', { name: 'More …' }).click()
  await first.getByRole('link', { name: 'Give back a submission' }).click()
  await first.getByRole('button', { name: 'Give it back' }).click()
  await expect(first.getByRole('link', { name: /^Please say why/ })).toBeVisible()
  await expectAccessible(first)
  await first.getByLabel('Why can’t you read it?').fill('I know this set.')
  await first.getByRole('button', { name: 'Give it back' }).click()
  await expect(first).toHaveURL(/\/queue$/)
  await expect(first.getByRole('link', { name: 'Heron Fairbrother' })).toHaveCount(0)

  const admin = await as('admin', phone)
  await admin.goto('/notices')
  await admin.getByRole('link', { name: `Teodor Ærenlund gave submission ${number} back` }).click()
  await expect(admin.getByText('I know this set.')).toBeVisible()
  await expectAccessible(admin)
  await choose(admin.getByLabel(`Assessor for submission ${number}`), 'Sunniva Maddocks')
  await admin.getByRole('button', { name: 'Allocate' }).click()
  await expect(admin).toHaveURL(/tab=unallocated/)
  await expect(admin.getByRole('row').filter({ hasText: 'Heron Fairbrother' })).toHaveCount(0)

  const second = await browserOf(visitor, db, await personOf(db, 'Sunniva'), wide)
  await second.goto('/notices')
  await second.getByRole('link', { name: new RegExp(`^Submission ${number} .* is yours to read`) }).click()
  await expect(second.getByText('Teodor Ærenlund began this review: one criterion judged, one note.')).toBeVisible()
  await expect(second.getByRole('radio', { name: /^Strong/ })).not.toBeChecked()
  await expectAccessible(second)
  await second.getByRole('button', { name: 'Go on from there' }).click()
  await expect(second.getByText('Teodor Ærenlund began this review')).toHaveCount(0)
  await expect(second.getByRole('radio', { name: /^Strong/ })).toBeChecked()
  await expect(second.getByLabel('What you want them to hear')).toHaveValue('You say what a set is for.')
  await expect(second.getByRole('complementary').filter({ hasText: 'Who kept silent?' })).toBeVisible()
  await expect(second.getByLabel(/^Only you ever see these/)).toHaveValue('')
  await judge(second, false)
  await second.goto(review.replace(/review$/, 'decision'))
  await decide(second, false)

  await first.goto(review)
  await expect(first.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible()
  const levels = await db.selectFrom('judgement').select('assessor_id').where('submission_id', '=', id).execute()
  expect(levels).toHaveLength(13)
})

test('who is away, doesn’t read the language or supports the trainee is left out, and the admin reads why', async ({
  as,
  visitor,
}) => {
  const { trainee } = await aLogBy('Plover Nightingale')
  const supporting = await aMember(db, at, 'assessor', 'Robin Ashdown')
  await db
    .insertInto('support')
    .values({ supporter_id: supporting.personId, trainee_id: trainee.personId, cohort_id: at.cohortId })
    .execute()
  const away = await browserOf(visitor, db, await personOf(db, 'Sunniva'), phone)
  await away.goto('/queue')
  await away.getByRole('link', { name: 'Your languages and absences' }).click()
  await away.getByLabel('Until and including').fill('2998-12-31')
  await away.getByRole('button', { name: 'Add this absence' }).click()
  await expect(away.getByRole('button', { name: /^Remove / })).toBeVisible()
  await expectAccessible(away)
  const reader = await as('assessor', wide)
  await reader.goto('/reviewing')
  await reader.getByLabel('Danish').check()
  await reader.getByRole('button', { name: 'Keep these languages' }).click()
  await expect(reader.getByRole('status')).toHaveText('Now: logs in Danish.')
  await expectAccessible(reader)

  const admin = await as('admin', phone)
  await admin.goto('/queue?tab=unallocated')
  await admin.getByRole('link', { name: 'Share out by rule' }).click()
  const row = admin.getByRole('row').filter({ hasText: 'Plover Nightingale' })
  await expect(row).toContainText('Sunniva Maddocks: away')
  await expect(row).toContainText('Teodor Ærenlund: doesn’t read the language')
  await expect(row).toContainText('Robin Ashdown: conflict of interest')
  await expect(row.getByRole('combobox')).toHaveValue('')
  await expect(row.getByRole('option', { name: /Robin/ })).toHaveCount(0)
  await expectAccessible(admin)
})
