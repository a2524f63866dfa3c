import { sql } from 'kysely'
import { Refused } from '~/platform/errors.server'
import { db, type Trx } from '~db/client.server'
import { linkMinutes } from '../auth.server'
import { hashToken, newToken } from '../tokens.server'

/** So many codes may be tried before one signs in anew. */
export const codeTries = 5
/** Minutes for which the first proof holds. */
export const halfMinutes = linkMinutes

/** How the first proof was given. */
export type FirstProof = 'link' | 'code' | 'invitation' | 'demo' | 'console'

export interface HalfSignIn {
  personId: string
  email: string
  how: FirstProof
  returnTo: string | null
  triesLeft: number
}

/** Keeps what was proved so far for the one browser that gets the token; another half of the same person stays. */
export async function holdHalf(
  trx: Trx,
  half: { personId: string; how: FirstProof; returnTo: string | null },
): Promise<string> {
  const token = newToken()
  await trx
    .insertInto('half_sign_in')
    .values({
      token_hash: hashToken(token),
      person_id: half.personId,
      how: half.how,
      return_to: half.returnTo,
      expires_at: sql`now() + make_interval(mins => ${halfMinutes})`,
    })
    .execute()
  return token
}

/** Why a sign-in can't be finished any more, for the page; undefined while it can. */
export async function whyHalfIsOver(
  token: string | undefined,
): Promise<'identity_half_over' | 'identity_half_tries' | undefined> {
  const row =
    token &&
    (await db()
      .selectFrom('half_sign_in')
      .select('tries')
      .where('token_hash', '=', hashToken(token))
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst())
  if (!row) return 'identity_half_over'
  return row.tries >= codeTries ? 'identity_half_tries' : undefined
}

/** Counts a try before its code is looked at, so that a refusal still counts. Refused when the sign-in is over. */
export async function takeTry(token: string | undefined): Promise<HalfSignIn> {
  if (!token || token.length > 100) throw new Refused('identity_half_over')
  const row = await db()
    .updateTable('half_sign_in as h')
    .from('person as p')
    .set({ tries: sql`h.tries + 1` })
    .whereRef('p.id', '=', 'h.person_id')
    .where('h.token_hash', '=', hashToken(token))
    .where('h.expires_at', '>', sql<Date>`now()`)
    .where('h.tries', '<', codeTries)
    .returning(['h.person_id as personId', 'h.how', 'h.return_to as returnTo', 'h.tries', 'p.email'])
    .executeTakeFirst()
  if (!row) throw new Refused((await whyHalfIsOver(token)) ?? 'identity_half_over')
  return { ...row, how: row.how as FirstProof, triesLeft: codeTries - row.tries }
}

/** Uses it up; refused when another tab was first. */
export async function spendHalf(trx: Trx, token: string): Promise<void> {
  const spent = await trx
    .deleteFrom('half_sign_in')
    .where('token_hash', '=', hashToken(token))
    .returning('person_id')
    .executeTakeFirst()
  if (!spent) throw new Refused('identity_half_over')
}

/** Ends every sign-in of a person that waits for a code. */
export async function deleteHalvesOf(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('half_sign_in').where('person_id', '=', personId).execute()
}

export async function deleteOldHalves(trx: Trx): Promise<void> {
  await trx
    .deleteFrom('half_sign_in')
    .where('expires_at', '<=', sql<Date>`now()`)
    .execute()
}
