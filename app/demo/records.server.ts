import { createHash } from 'node:crypto'
import { writeRecord, writeRevocation } from '~/modules/accreditation/index.server'
import { advance, findStage } from '~/modules/submissions/index.server'
import { transaction } from '~db/client.server'
import { actorOf } from './actors.server'
import { momentBefore } from './days'
import { idOf } from './ids'
import type { DemoAttempt } from './submitted'

/** Bytes that are always the same for the same name: the demo's record numbers don't change from one seed to the next. */
const bytesFor = (name: string) => (size: number) =>
  createHash('shake256', { outputLength: size }).update(`oldpond demo number: ${name}`).digest()

/** Issues and revokes, in the order in which it happened: the ledger is a chain. */
export async function seedRecords(
  attempts: { trainee: string; submissionId: string; attempt: DemoAttempt }[],
  now: Date,
) {
  const admin = actorOf('mirembe')
  const numbers = new Map<string, { id: string; number: string }>()
  const issues = attempts.flatMap(({ trainee, submissionId, attempt }) =>
    attempt.issuedAgo === undefined ? [] : [{ trainee, submissionId, ago: attempt.issuedAgo }],
  )
  for (const { trainee, submissionId, ago } of issues.sort((a, b) => b.ago - a.ago))
    await transaction(admin, async (trx) => {
      const stage = (await findStage(trx, submissionId))!
      await advance(trx, admin, stage, 'record', 'admin')
      const at = momentBefore(now, ago, 10, 5)
      const given = { id: idOf('record', trainee), at, randomBytes: bytesFor(trainee) }
      numbers.set(trainee, await writeRecord(trx, admin.personId, stage, given))
    })
  for (const { trainee, attempt } of attempts)
    if (attempt.revoked)
      await transaction(admin, (trx) =>
        writeRevocation(trx, numbers.get(trainee)!, {
          reason: attempt.revoked!.reason,
          by: admin.personId,
          at: momentBefore(now, attempt.revoked!.ago, 15, 30),
        }),
      )
}
