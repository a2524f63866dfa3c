import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { criteriaOf, insertCriterion, insertVersion, lockFramework, versionsOf } from './framework-queries.server'
import { startingRule } from './starting-framework'

/** Begins a draft from the newest published version. Asking twice gives the draft that stands. */
export function beginVersion(actor: Actor, programmeId: string): Promise<{ id: string }> {
  return transaction(actor, async (trx) => {
    const framework = await lockFramework(trx, actor, programmeId)
    const [newest] = await versionsOf(trx, framework.id)
    if (newest && !newest.publishedAt) return { id: newest.id }
    const published = newest && (await criteriaOf(trx, newest.id))
    const id = await insertVersion(trx, framework.id, {
      ...(published ? { ...published, levels: [...published.levels, ...published.levelsAside] } : startingRule),
      number: (newest?.number ?? 0) + 1,
    })
    for (const criterion of published?.criteria ?? []) await insertCriterion(trx, id, criterion)
    await recordEvent(trx, actor, 'framework.versionBegun', { id, organisationId: framework.organisationId })
    return { id }
  })
}
