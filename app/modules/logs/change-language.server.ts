import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import type { Language } from './language'
import { lockLogToChange } from './structure-queries.server'
import type { VerseHint } from './verse-settings'

/** Says in which language a log is written and what is shown beside its verse. What was handed in keeps its language. NotFound: not there, or not theirs. */
export function changeLanguage(
  actor: Actor,
  logId: string,
  { language, hint }: { language: Language; hint: VerseHint },
): Promise<void> {
  return transaction(actor, async (trx) => {
    await lockLogToChange(trx, actor, logId)
    await trx.updateTable('log').set({ language, verse_hint: hint }).where('id', '=', logId).execute()
  })
}
