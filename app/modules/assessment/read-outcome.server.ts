import { noteRead } from '~/modules/submissions/index.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'

/** Notes, before a trainee is shown what was released, that they read it: from then on it can't be recalled. Of somebody else, or while nothing is released, it notes nothing. */
export const readOutcomeFirst = (actor: Actor, submissionId: string): Promise<boolean> =>
  transaction(actor, (trx) => noteRead(trx, submissionId))
