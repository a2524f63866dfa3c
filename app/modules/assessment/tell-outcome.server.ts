import { tell } from '~/modules/identity/index.server'
import type { Stage } from '~/modules/submissions/stage'
import type { Trx } from '~db/client.server'

/** Tells a trainee that what was decided can be read. What it is, is not in it. */
export const tellOutcome = (trx: Trx, { traineeId, number, submissionId }: Stage): Promise<void> =>
  tell(trx, {
    to: traineeId,
    kind: 'outcome',
    facts: { number },
    path: `/submissions/${submissionId}/feedback`,
  })
