import { recordEvent } from '~/platform/audit.server'
import { Invalid, Refused } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import type { RuleForm } from './forms'
import type { Criterion, FrameworkVersion, VersionRule } from './framework'
import { columnsOf, lockDraft, ruleColumns } from './framework-queries.server'
import { levelsFrom, levelsMax, movedToScale } from './publishing'

/**
 * Says what a draft's criteria are judged on and when they suffice: levels, lowest first, or marks; how many may fall
 * short; the least sum of marks. A level that some criterion needs to pass stays; sentences of one that goes, go with it.
 * Another scale sets every threshold anew; levels and their sentences are put aside with marks, not lost.
 */
export function editRule(actor: Actor, programmeId: string, form: RuleForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const draft = await lockDraft(trx, actor, programmeId)
    const rule: VersionRule = {
      scale: form.scale,
      levels: form.scale === 'marks' ? [...draft.levels, ...draft.levelsAside] : levelsOf(form, draft),
      mayFallShort: form.mayFallShort,
      totalMin: form.scale === 'marks' ? form.totalMin : null,
    }
    await trx.updateTable('framework_version').set(ruleColumns(rule)).where('id', '=', draft.id).execute()
    for (const criterion of draft.criteria) {
      const onScale = form.scale === draft.scale ? criterion : movedToScale(criterion, rule)
      const edited = withoutGone(onScale, rule)
      if (edited === criterion) continue
      await trx.updateTable('criterion').set(columnsOf(edited)).where('id', '=', criterion.id).execute()
    }
    await recordEvent(trx, actor, 'framework.ruleEdited', draft)
  })
}

function levelsOf(form: RuleForm, draft: FrameworkVersion) {
  const levels = levelsFrom(form.keys, form.names, [...draft.levels, ...draft.levelsAside])
  if (levels.length < 2 || levels.length > levelsMax)
    throw new Invalid({ names: m.programmes_error_levels_count({ max: levelsMax }) })
  if (new Set(levels.map((level) => level.name.toLowerCase())).size < levels.length)
    throw new Invalid({ names: m.programmes_error_levels_twice() })
  if (levels.some((level) => level.name.length > 40))
    throw new Invalid({ names: m.programmes_error_too_long({ max: 40 }) })
  if (draft.scale === 'levels') {
    const needing = draft.criteria.filter(({ threshold }) => !levels.some(({ key }) => key === threshold))
    if (needing.length > 0)
      throw new Refused('programmes_refused_level_needed', { codes: needing.map((one) => one.code).join(', ') })
  }
  return levels
}

/** Without the sentences of levels that are gone; the same when there are none. */
function withoutGone(criterion: Criterion, { levels }: VersionRule): Criterion {
  const all = Object.entries(criterion.descriptors)
  const kept = all.filter(([key]) => levels.some((level) => level.key === key))
  return kept.length === all.length ? criterion : { ...criterion, descriptors: Object.fromEntries(kept) }
}
