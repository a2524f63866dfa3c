import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'

export interface TraineeFigures {
  traineeId: string
  words: number
  entries: number
  criteria: number
  minutes: number
  lastWrittenAt: Date | null
}

/** How far each log of a cohort has come, for whoever manages it: figures only, never a title or a text. A trainee who has not opened theirs is not in the list. */
export function cohortFigures(
  actor: Actor,
  cohort: { id: string; organisationId: string; leadId: string | null },
): Promise<TraineeFigures[]> {
  authorize(actor, 'cohort.manage', cohort)
  return reading(actor, (trx) =>
    trx
      .selectFrom('log_figures')
      .select([
        'trainee_id as traineeId',
        'words',
        'entries',
        'criteria',
        'minutes',
        'last_written_at as lastWrittenAt',
      ])
      .where('cohort_id', '=', cohort.id)
      .execute(),
  )
}
