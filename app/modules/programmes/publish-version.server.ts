import { sql } from 'kysely'
import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { lockDraft } from './framework-queries.server'
import { hindrancesToPublish } from './publishing'

const sentences = {
  'no-criteria': 'programmes_refused_no_criteria',
  'too-few-levels': 'programmes_refused_too_few_levels',
  'threshold-unknown': 'programmes_refused_threshold_unknown',
  'rule-asks-nothing': 'programmes_refused_rule_asks_nothing',
  'total-out-of-reach': 'programmes_refused_total_out_of_reach',
} as const

/** Publishes a programme's draft as an immutable, numbered version. Cohorts opened from now on are enrolled on it; those that stand keep theirs. */
export function publishVersion(actor: Actor, programmeId: string): Promise<{ id: string; number: number }> {
  return transaction(actor, async (trx) => {
    const draft = await lockDraft(trx, actor, programmeId)
    const [hindrance] = hindrancesToPublish(draft)
    if (hindrance) throw new Refused(sentences[hindrance])
    await trx
      .updateTable('framework_version')
      .set({ published_at: sql<Date>`now()` })
      .where('id', '=', draft.id)
      .execute()
    await recordEvent(trx, actor, 'framework.versionPublished', draft, { number: draft.number })
    return { id: draft.id, number: draft.number }
  })
}
