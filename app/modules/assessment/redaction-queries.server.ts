import type { Trx } from '~db/client.server'
import type { Redaction, RedactionPassage } from './redaction'

/** Why a submission was returned; undefined when it wasn't, or it is not the asker's to know. */
export async function findRedaction(trx: Trx, submissionId: string): Promise<Redaction | undefined> {
  const row = await trx
    .selectFrom('redaction')
    .select(['reason', 'passages', 'hand_in_by', 'at'])
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  return (
    row && {
      reason: row.reason,
      passages: row.passages as unknown as RedactionPassage[],
      handInBy: row.hand_in_by,
      at: row.at,
    }
  )
}

export async function insertRedaction(
  trx: Trx,
  submissionId: string,
  assessorId: string,
  { reason, passages, handInBy }: Omit<Redaction, 'at'>,
): Promise<void> {
  await trx
    .insertInto('redaction')
    .values({
      submission_id: submissionId,
      assessor_id: assessorId,
      reason,
      passages: JSON.stringify(passages),
      hand_in_by: handInBy,
    })
    .execute()
}
