import type { Trx } from '~db/client.server'

/** The recommendation of a submission that a quality assurer has confirmed and that still stands, as far as the asker may see it: a record may be issued from it. */
export function confirmedDecisionOf(trx: Trx, submissionId: string): Promise<{ id: string } | undefined> {
  return trx
    .selectFrom('decision as d')
    .innerJoin('confirmation as c', 'c.decision_id', 'd.id')
    .select('d.id')
    .where('d.submission_id', '=', submissionId)
    .where('d.kind', '=', 'recommend')
    .where('d.taken_back_at', 'is', null)
    .where('c.outcome', '=', 'confirmed')
    .where('c.recalled_at', 'is', null)
    .executeTakeFirst()
}
