import { namesOf } from '~/modules/identity/index.server'
import type { Trx } from '~db/client.server'
import { checksOf, marksOf } from './quality-queries.server'

/** What came of a submission's checks, for its assessor and quality assurers: settled ones alone, with the second mark. */
export async function settledChecksOf(trx: Trx, submissionId: string) {
  const settled = (await checksOf(trx, submissionId)).filter((check) => check.settledAt !== null)
  const names = await namesOf(
    trx,
    settled.flatMap((check) => [check.markerId, check.settledById].filter((id) => id !== null)),
  )
  return Promise.all(
    settled.map(async (check) => ({
      id: check.id,
      outcome: check.outcome!,
      comment: check.comment,
      at: check.settledAt!,
      by: names.get(check.settledById ?? '') ?? '',
      markedBy: check.markerId && (names.get(check.markerId) ?? ''),
      markedKind: check.markedKind,
      marks: await marksOf(trx, check.id),
    })),
  )
}

export type SettledCheck = Awaited<ReturnType<typeof settledChecksOf>>[number]
