import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { Away } from './away'

export interface Absence extends Away {
  id: string
}

/** What an assessor takes on. */
export interface AssessorTerms {
  /** Those they read; none said: every one. */
  languages: string[]
  /** Absences that are not over. */
  absences: Absence[]
  /** At most so many reviews at a time, by the organisation that says so. */
  caseloads: Map<string, number>
  /** How many they have in hand now, wherever. */
  open: number
}

/** The terms of these people as of a day; somebody of whom nothing was said has none. Four queries, however many. */
export async function termsOf(
  trx: Trx,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, AssessorTerms>> {
  const ids = [...new Set(personIds)]
  const terms = new Map<string, AssessorTerms>(
    ids.map((id) => [id, { languages: [], absences: [], caseloads: new Map(), open: 0 }]),
  )
  if (ids.length === 0) return terms
  const [languages, absences, caseloads, { rows: open }] = await Promise.all([
    trx.selectFrom('assessor_languages').selectAll().where('person_id', 'in', ids).execute(),
    absencesOf(trx, ids, today),
    trx.selectFrom('assessor_terms').selectAll().where('person_id', 'in', ids).execute(),
    sql<{ person_id: string; open: number }>`select * from app.open_reviews(${ids}::uuid[])`.execute(trx),
  ])
  for (const row of languages) terms.get(row.person_id)!.languages = row.languages
  for (const { personId, ...absence } of absences) terms.get(personId)!.absences.push(absence)
  for (const row of caseloads) terms.get(row.person_id)!.caseloads.set(row.organisation_id, row.caseload_max)
  for (const row of open) terms.get(row.person_id)!.open = row.open
  return terms
}

/** Absences that are not over on a day, soonest first. */
export function absencesOf(
  trx: Trx,
  personIds: readonly string[],
  today: string,
): Promise<(Absence & { personId: string })[]> {
  return trx
    .selectFrom('assessor_absence')
    .select(['id', 'person_id as personId', 'from_on as fromOn', 'until_on as untilOn'])
    .where('person_id', 'in', personIds)
    .where('until_on', '>=', today)
    .orderBy('from_on')
    .execute()
}

/** The limit that holds for a submission: the lesser of what its organisation says and what the one that leads it says. */
export function caseloadAt(
  { caseloads }: Pick<AssessorTerms, 'caseloads'>,
  at: { organisationId: string; leadId: string | null },
): number | null {
  const said = [at.organisationId, at.leadId].flatMap((id) => caseloads.get(id ?? '') ?? [])
  return said.length > 0 ? Math.min(...said) : null
}
