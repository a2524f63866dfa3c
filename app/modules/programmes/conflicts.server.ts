import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import { type ConflictReason, reasonsAgainst } from './conflict-of-interest'

/** Why `personId` may not assess `traineeId`; empty when nothing stands between them. */
export async function conflictsBetween(trx: Trx, personId: string, traineeId: string): Promise<ConflictReason[]> {
  const pairs = await conflictsAmong(trx, [personId], [traineeId])
  return pairs.find((pair) => pair.personId === personId)?.reasons ?? []
}

export interface ConflictPair {
  personId: string
  traineeId: string
  reasons: ConflictReason[]
}

/** Every pair of the two lists that may not work together, with the reasons; pairs without a conflict are left out. One query. */
export async function conflictsAmong(
  trx: Trx,
  personIds: readonly string[],
  traineeIds: readonly string[],
): Promise<ConflictPair[]> {
  if (personIds.length === 0 || traineeIds.length === 0) return []
  const { rows } = await sql<{
    person_id: string
    trainee_id: string
    is_self: boolean
    has_supported: boolean
    shares_set: boolean
    has_declared: boolean
  }>`
    with p as (select distinct unnest(${[...personIds]}::uuid[]) as id),
         t as (select distinct unnest(${[...traineeIds]}::uuid[]) as id),
         tie as (
      select p.id as person_id, t.id as trainee_id, 'self' as kind from p join t on t.id = p.id
      union
      select s.supporter_id, s.trainee_id, 'support' from support s
        where s.supporter_id in (select id from p) and s.trainee_id in (select id from t)
      union
      select a.person_id, b.person_id, 'set' from learning_set_member a
        join learning_set_member b on b.learning_set_id = a.learning_set_id and b.person_id <> a.person_id
        where a.person_id in (select id from p) and b.person_id in (select id from t)
      union
      select c.person_id, c.with_person_id, 'declared' from conflict_of_interest c
        where c.person_id in (select id from p) and c.with_person_id in (select id from t)
      union
      select c.with_person_id, c.person_id, 'declared' from conflict_of_interest c
        where c.with_person_id in (select id from p) and c.person_id in (select id from t)
    )
    select person_id, trainee_id,
      bool_or(kind = 'self') as is_self, bool_or(kind = 'support') as has_supported,
      bool_or(kind = 'set') as shares_set, bool_or(kind = 'declared') as has_declared
    from tie group by person_id, trainee_id`.execute(trx)
  return rows.map((row) => ({
    personId: row.person_id,
    traineeId: row.trainee_id,
    reasons: reasonsAgainst({
      isSelf: row.is_self,
      hasSupported: row.has_supported,
      sharesSet: row.shares_set,
      hasDeclared: row.has_declared,
    }),
  }))
}
