import type { BrowserContextOptions } from '@playwright/test'
import { sql } from 'kysely'
import type { Db } from '~db/client.server'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'
import { phone, wide } from '../support/looks'
import { browserOf, judge, personOf, springCohort, type Visitor, useDb } from '../support/reviewing'
import { aMember, aSubmission } from '../support/submitted'

/* Forms that come too late: each answers in words, what was typed stays, and nothing is written. */

const { databaseUrl } = useProduct()

let db: Db
useDb(databaseUrl, (opened) => void (db = opened))

/** A log that Teodor reads, and its trainee. */
async function aLogBy(name: string) {
  const at = await springCohort(db)
  const trainee = await aMember(db, at, 'trainee', name)
  const assessor = { ...trainee, personId: await personOf(db, 'Teodor') }
  return { at, trainee, assessor, ...(await aSubmission(db, at, trainee, { assessor })) }
}

/** All that is written of a submission's review and what came of it. */
async function writtenOf(submissionId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select (select jsonb_agg(j order by criterion_id) from judgement j where submission_id = ${submissionId}) as judgements,
      (select jsonb_agg(d) from decision d where submission_id = ${submissionId}) as decisions,
      (select jsonb_agg(a) from appeal a where submission_id = ${submissionId}) as appeals,
      (select jsonb_agg(e order by id) from submission_event e where submission_id = ${submissionId}) as events,
      (select count(*) from audit_event where subject_id = ${submissionId}) as audited,
      (select jsonb_agg(s) from submission_stage s where submission_id = ${submissionId}) as stage`.execute(db)
  return rows[0]
}

async function twoTabs(visitor: Visitor, first: string, options: BrowserContextOptions) {
  const page = await browserOf(visitor, db, await personOf(db, 'Teodor'), options)
  await page.goto(first)
  return { old: page, other: await page.context().newPage() }
}

async function giveBack(page: Awaited<ReturnType<Visitor>>, submissionId: string) {
  await page.goto(`/submissions/${submissionId}/decline`)
  await page.getByLabel('Why can’t you read it?').fill('I know this set.')
  await page.getByRole('button', { name: 'Give it back' }).click()
  await expect(page).toHaveURL(/\/queue$/)
}

test('an old tab judges what was given back: it says so, and what was typed can be copied', async ({ visitor }) => {
  const { id } = await aLogBy('Dunlin Ashgrove')
  const { old, other } = await twoTabs(visitor, `/submissions/${id}/review`, wide)
  await expect(old.locator('.review[data-ready]')).toBeVisible()
  await giveBack(other, id)
  const written = await writtenOf(id)
  await old.getByLabel('What you want them to hear').fill('An hour of thought.')
  await old.getByLabel('What you want them to hear').blur()
  await expect(old.getByRole('status').filter({ hasText: 'no longer yours to review' })).toBeVisible()
  await expect(old.getByLabel('What you want them to hear')).toHaveValue('An hour of thought.')
  await expectAccessible(old)
  await old.getByRole('button', { name: 'Show what was not kept' }).click()
  await expect(old.getByRole('dialog').getByRole('textbox')).toHaveValue(/An hour of thought\.$/)
  expect(await writtenOf(id)).toEqual(written)
})

test('an old tab decides what was given back: the words are still there to be copied', async ({ visitor }) => {
  const { id } = await aLogBy('Siskin Lowther')
  const { old, other } = await twoTabs(visitor, `/submissions/${id}/decision`, phone)
  await old.getByLabel('Refer, for another attempt').check()
  await old.getByLabel(/^Overall feedback/).fill('A candid log, and a short one.')
  await giveBack(other, id)
  const written = await writtenOf(id)
  await old.getByRole('button', { name: 'Decide', exact: true }).click()
  await expect(old.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible()
  await expect(old.getByRole('status')).toContainText('What you wrote here was not taken')
  await expectAccessible(old)
  await old.getByRole('button', { name: 'Show what was not kept' }).click()
  await expect(old.getByRole('dialog').getByRole('textbox')).toHaveValue('A candid log, and a short one.')
  expect(await writtenOf(id)).toEqual(written)
})

test('a decision on what was returned and handed in anew is refused, and stays in the form', async ({ visitor }) => {
  const { id, at, trainee, assessor } = await aLogBy('Curlew Pemberton')
  const { old, other } = await twoTabs(visitor, `/submissions/${id}/review`, wide)
  await expect(old.locator('.review[data-ready]')).toBeVisible()
  await judge(old, false)
  await old.goto(`/submissions/${id}/decision`)
  await old.getByLabel('Recommend accreditation').check()
  await old.getByLabel(/^Overall feedback/).fill('A candid log.')
  await other.goto(`/submissions/${id}/redaction`)
  await other.getByLabel(/^What is to be taken out/).fill('One office can be recognised.')
  await other.getByRole('button', { name: 'Return it' }).click()
  await expect(other.getByText('Returned for redaction')).toBeVisible()
  await aSubmission(db, at, trainee, { assessor })
  const written = await writtenOf(id)
  await old.getByRole('button', { name: 'Decide', exact: true }).click()
  await expect(old.getByRole('alert')).toContainText('no longer in review, so nothing was changed')
  await expect(old.getByLabel(/^Overall feedback/)).toHaveValue('A candid log.')
  await expectAccessible(old)
  expect(await writtenOf(id)).toEqual(written)
})

test('an appeal after its last day says so, and the grounds stay in the form', async ({ visitor }) => {
  const { id, trainee, assessor } = await aLogBy('Fieldfare Quested')
  await db
    .insertInto('decision')
    .values({ submission_id: id, assessor_id: assessor.personId, kind: 'refer', resubmit_by: '2999-03-01' })
    .execute()
  const released = (at: Date) =>
    db
      .updateTable('submission_stage')
      .set({ state: 'released', released_at: at })
      .where('submission_id', '=', id)
      .execute()
  await released(new Date())
  const page = await browserOf(visitor, db, trainee.personId, phone)
  await page.goto(`/submissions/${id}/appeal`)
  await page.getByLabel('Why do you think the decision is wrong?').fill('The roles are in the first entry.')
  await released(new Date('2026-01-01'))
  const written = await writtenOf(id)
  await page.getByRole('button', { name: 'Appeal', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('The last day to appeal is over.')
  await expect(page.getByLabel('Why do you think the decision is wrong?')).toHaveValue(
    'The roles are in the first entry.',
  )
  await expect(page.getByRole('button', { name: 'Appeal', exact: true })).toHaveCount(0)
  await expectAccessible(page)
  expect(await writtenOf(id)).toEqual(written)
})
