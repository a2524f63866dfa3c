import { isId } from '~/platform/ids'
import type { Trx } from '~db/client.server'

export interface NamedInLog {
  id: string
  original: string
  pseudonym: string
}
export interface KnownWord {
  id: string
  word: string
  choice: 'fine' | 'ignored'
}

/** The key: who is called what in a log. Its author's alone (row-level security). */
export const keyOf = (trx: Trx, logId: string): Promise<NamedInLog[]> =>
  trx
    .selectFrom('log_pseudonym')
    .select(['id', 'original', 'pseudonym'])
    .where('log_id', '=', logId)
    .orderBy('original')
    .execute()

export async function knownWordsOf(trx: Trx, logId: string): Promise<KnownWord[]> {
  const rows = await trx
    .selectFrom('log_known_word')
    .select(['id', 'word', 'choice'])
    .where('log_id', '=', logId)
    .orderBy('word')
    .execute()
  return rows.map((row) => ({ ...row, choice: row.choice as KnownWord['choice'] }))
}

interface Owned {
  logId: string
  traineeId: string
}

export async function putName(
  trx: Trx,
  { logId, traineeId }: Owned,
  original: string,
  pseudonym: string,
): Promise<void> {
  await trx
    .insertInto('log_pseudonym')
    .values({ log_id: logId, trainee_id: traineeId, original, pseudonym })
    .onConflict((on) => on.columns(['log_id', 'original']).doUpdateSet({ pseudonym }))
    .execute()
}

export async function putKnownWord(
  trx: Trx,
  { logId, traineeId }: Owned,
  word: string,
  choice: KnownWord['choice'],
): Promise<void> {
  await trx
    .insertInto('log_known_word')
    .values({ log_id: logId, trainee_id: traineeId, word: word.toLowerCase(), choice })
    .onConflict((on) => on.columns(['log_id', 'word']).doUpdateSet({ choice }))
    .execute()
}

/** Takes a line out of the key, or a choice back; once more does no harm. */
export async function dropLine(
  trx: Trx,
  table: 'log_pseudonym' | 'log_known_word',
  logId: string,
  id: string,
): Promise<void> {
  if (isId(id)) await trx.deleteFrom(table).where('log_id', '=', logId).where('id', '=', id).execute()
}
