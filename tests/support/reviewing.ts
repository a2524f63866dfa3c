import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import type pg from 'pg'
import { type Db, kyselyOn, openPool } from '~db/client.server'
import { sessionOf } from './session'
import { type TestProgramme } from './submitted'

export type Visitor = (options?: BrowserContextOptions) => Promise<Page>

/** Hands a file of journeys the product's database, after useProduct(). */
export function useDb(url: () => string, hand: (db: Db) => void | Promise<void>) {
  let pool: pg.Pool
  test.beforeAll(async () => {
    pool = openPool({ url: url(), max: 3 })
    await hand(kyselyOn(pool))
  })
  test.afterAll(() => pool.end())
}

/** A browser in which somebody is signed in. */
export async function browserOf(visitor: Visitor, db: Db, personId: string, options: BrowserContextOptions = {}) {
  const page = await visitor({ reducedMotion: 'reduce', ...options })
  const value = await sessionOf(db, personId)
  await page.context().addCookies([{ name: 'oldpond', value, url: page.url(), httpOnly: true, sameSite: 'Lax' }])
  return page
}

/** Whose name begins so. */
export const personOf = async (db: Db, name: string) =>
  (await db.selectFrom('person').select('id').where('name', 'like', `${name}%`).executeTakeFirstOrThrow()).id

/** The demo's spring cohort, to put more people and submissions into. */
export async function springCohort(db: Db): Promise<TestProgramme> {
  const cohort = await db.selectFrom('cohort').selectAll().where('name', 'like', 'Spring%').executeTakeFirstOrThrow()
  const criteria = await db
    .selectFrom('criterion')
    .select(['id', 'code'])
    .where('framework_version_id', '=', cohort.framework_version_id)
    .execute()
  return {
    organisationId: cohort.organisation_id,
    programmeId: cohort.programme_id,
    cohortId: cohort.id,
    frameworkVersionId: cohort.framework_version_id,
    criteria,
  }
}

/** Twelve criteria, one key each. */
export async function judge(page: Page, isReferred: boolean) {
  for (let n = 1; n <= 12; n++) {
    await expect(page.getByText(`Criterion ${n} of 12`)).toBeVisible()
    await page.keyboard.press(isReferred && n === 1 ? '1' : n % 4 === 0 ? '4' : '3')
    if (n < 12) await page.keyboard.press(']')
  }
  await expect(page.getByText(/^Kept \d\d:\d\d$|^My marks? (is|are) in 12 of 12$/).first()).toBeVisible()
}

export async function decide(page: Page, isReferred: boolean) {
  if (isReferred) {
    await page.getByLabel('Refer, for another attempt').check()
    await page.getByLabel('What you ask for in C1', { exact: true }).fill('Say what the roles are for.')
  } else await page.getByLabel('Recommend accreditation').check()
  await page.getByRole('button', { name: 'Decide', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Take the decision back' })).toBeVisible()
}
