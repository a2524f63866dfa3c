import { recordEvent } from '~/platform/audit.server'
import { Invalid, Refused } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import type { LevelsForm } from './forms'
import { columnsOf, lockDraft } from './framework-queries.server'
import { levelsFrom, levelsMax } from './publishing'

/** Names a draft's levels, lowest first, and says how many criteria may fall short. A level that some criterion needs to pass stays; sentences of one that goes, go with it. */
export function editLevels(actor: Actor, programmeId: string, form: LevelsForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const draft = await lockDraft(trx, actor, programmeId)
    const levels = levelsFrom(form.keys, form.names, draft.levels)
    if (levels.length < 2 || levels.length > levelsMax)
      throw new Invalid({ names: m.programmes_error_levels_count({ max: levelsMax }) })
    if (new Set(levels.map((level) => level.name.toLowerCase())).size < levels.length)
      throw new Invalid({ names: m.programmes_error_levels_twice() })
    if (levels.some((level) => level.name.length > 40))
      throw new Invalid({ names: m.programmes_error_too_long({ max: 40 }) })
    const keys = levels.map((level) => level.key)
    const needing = draft.criteria.filter((criterion) => !keys.includes(criterion.threshold))
    if (needing.length > 0)
      throw new Refused('programmes_refused_level_needed', { codes: needing.map((one) => one.code).join(', ') })
    await trx
      .updateTable('framework_version')
      .set({ levels: JSON.stringify(levels), may_fall_short: form.mayFallShort })
      .where('id', '=', draft.id)
      .execute()
    for (const criterion of draft.criteria) {
      const kept = Object.entries(criterion.descriptors).filter(([key]) => keys.includes(key))
      if (kept.length === Object.keys(criterion.descriptors).length) continue
      await trx
        .updateTable('criterion')
        .set(columnsOf({ ...criterion, descriptors: Object.fromEntries(kept) }))
        .where('id', '=', criterion.id)
        .execute()
    }
    await recordEvent(trx, actor, 'framework.levelsEdited', draft)
  })
}
