import { findLog } from '~/modules/logs/index.server'
import { programmeOf } from '~/modules/programmes/index.server'
import { instance } from '~/platform/config.server'
import { calendarFile } from '~/platform/calendar.server'
import { dayIn, endOfDay } from '~/platform/days'
import { m } from '~/platform/i18n/messages'
import { zoneInWords } from '~/ui/dates'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { attemptFacts } from '../hand-in-rules.server'
import { grantedFor } from './extension-queries.server'

/**
 * The day of handing in, as a calendar file: the last day on which it can be done where the trainee is, reminded of a
 * week and a day before. The same event again, with a higher number, when the day was moved. Nothing of the log is in it.
 */
export function dueDatesFile(actor: Actor, logId: string, now: Date): Promise<string> {
  return reading(actor, async (trx) => {
    const log = requireFound(await findLog(trx, logId))
    authorize(actor, 'log.handIn', log)
    const programme = await programmeOf(trx, log.cohortId)
    const { dueOn, attempt } = await attemptFacts(trx, log, programme, now)
    const granted = await grantedFor(trx, log.traineeId, log.cohortId, attempt)
    const { origin } = instance()
    const lastMoment = new Date(endOfDay(programme.timeZone, dueOn).getTime() - 1)
    return calendarFile(
      [
        {
          uid: `hand-in-${log.id}-${attempt}@${new URL(origin).hostname}`,
          sequence: granted?.times ?? 0,
          summary: m.submissions_due_summary({ programme: programme.name }),
          description: m.submissions_due_description({
            zone: zoneInWords(programme.timeZone),
            address: `${origin}/logs/${log.id}/hand-in`,
          }),
          url: `${origin}/logs/${log.id}/hand-in`,
          on: dayIn(actor.timeZone, lastMoment),
          remindBefore: [7 * 1440, 1440],
        },
      ],
      m.product(),
    )
  })
}
