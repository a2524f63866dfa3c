import { recordEvent } from '~/platform/audit.server'
import { Invalid } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { checkCriterion } from './check-criterion.server'
import type { ImportForm } from './forms'
import type { FrameworkVersion } from './framework'
import { type FrameworkContents, readFrameworkFile } from './framework-file'
import { insertCriterion, lockDraft, ruleColumns } from './framework-queries.server'

/** Replaces what a programme's draft holds by a file's contents, all or nothing. Invalid, with the places, for a file that can't be one. */
export function importFramework(actor: Actor, programmeId: string, { text, field }: ImportForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const draft = await lockDraft(trx, actor, programmeId)
    const read = readFrameworkFile(text, draft)
    if (!read.ok) throw new Invalid({ [field]: read.faults.join(' ') })
    const { criteria, ...rule } = read.contents
    const checked = checkAll({ ...draft, ...rule, criteria: [] }, criteria, field)
    await trx.updateTable('framework_version').set(ruleColumns(rule)).where('id', '=', draft.id).execute()
    await trx.deleteFrom('criterion').where('framework_version_id', '=', draft.id).execute()
    for (const [at, criterion] of checked.entries())
      await insertCriterion(trx, draft.id, { ...criterion, position: at + 1 })
    await recordEvent(trx, actor, 'framework.imported', draft, { criteria: checked.length })
  })
}

/** Holds each criterion against the version and those before it, as the form does. */
function checkAll(version: FrameworkVersion, criteria: FrameworkContents['criteria'], field: string) {
  const taken: FrameworkVersion['criteria'] = []
  return criteria.map((criterion, at) => {
    try {
      const checked = checkCriterion({ ...version, criteria: taken }, criterion)
      taken.push({ ...checked, id: String(at), position: at + 1 })
      return checked
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      throw new Invalid({ [field]: `${criterion.code}: ${Object.values(error.fields).join(' ')}` })
    }
  })
}
