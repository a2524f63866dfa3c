import { sql } from 'kysely'
import { Refused } from '~/platform/errors.server'
import type { Trx } from '~db/client.server'
import { seal, unseal } from './authenticator.server'
import { hashRecoveryCode } from './recovery-codes.server'

/** Hours for which an authenticator that was begun and not confirmed can still be. */
const begunHours = 1

/** When a person set up their second factor; null: they have none. */
export async function factorSince(trx: Trx, personId: string): Promise<Date | null> {
  const person = await trx
    .selectFrom('person')
    .select('second_factor_at')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return person.second_factor_at
}

/** The same, and nobody else sets up, uses or ends it until the transaction ends. */
export async function lockFactor(trx: Trx, personId: string): Promise<Date | null> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
  return factorSince(trx, personId)
}

/** The secret of a person's authenticator and the last step of time that was taken; only freshly begun, unless it is confirmed. */
export async function findSecret(
  trx: Trx,
  personId: string,
): Promise<{ secret: string; lastStep: number } | undefined> {
  const row = await trx
    .selectFrom('second_factor as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .select(['f.secret', 'f.last_step as lastStep'])
    .where('f.person_id', '=', personId)
    .where((eb) =>
      eb.or([
        eb('p.second_factor_at', 'is not', null),
        eb('f.created_at', '>', sql<Date>`now() - make_interval(hours => ${begunHours})`),
      ]),
    )
    .executeTakeFirst()
  if (!row) return undefined
  // The instance's secret is another one than when it was set up.
  const secret = await unseal(row.secret).catch(() => {
    throw new Refused('identity_factor_unreadable')
  })
  return { secret, lastStep: row.lastStep }
}

export async function putSecret(trx: Trx, personId: string, secret: string): Promise<void> {
  await deleteSecret(trx, personId)
  await trx
    .insertInto('second_factor')
    .values({ person_id: personId, secret: await seal(secret) })
    .execute()
}

export async function takeStep(trx: Trx, personId: string, step: number): Promise<void> {
  await trx.updateTable('second_factor').set({ last_step: step }).where('person_id', '=', personId).execute()
}

/** The recovery codes go with it. */
export async function deleteSecret(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('second_factor').where('person_id', '=', personId).execute()
}

export async function markFactor(trx: Trx, personId: string, isSetUp: boolean): Promise<void> {
  await trx
    .updateTable('person')
    .set({ second_factor_at: isSetUp ? sql`now()` : null })
    .where('id', '=', personId)
    .execute()
}

/** In the place of all that there were. */
export async function putRecoveryCodes(trx: Trx, personId: string, codes: readonly string[]): Promise<void> {
  await trx.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  await trx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ person_id: personId, code_hash: hashRecoveryCode(personId, code) })))
    .execute()
}

/** Uses a recovery code up; 'used' when it was before, 'wrong' when it is none. */
export async function takeRecoveryCode(trx: Trx, personId: string, code: string): Promise<'taken' | 'used' | 'wrong'> {
  const hash = hashRecoveryCode(personId, code)
  const row = await trx
    .selectFrom('recovery_code')
    .select('used_at')
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return 'wrong'
  if (row.used_at) return 'used'
  await trx
    .updateTable('recovery_code')
    .set({ used_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .execute()
  return 'taken'
}

export async function countRecoveryCodes(trx: Trx, personId: string): Promise<number> {
  const { left } = await trx
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}
