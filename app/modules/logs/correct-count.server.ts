import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { lockLogToChange } from './structure-queries.server'
import type { WordCounts } from './verse-settings'

/** So many words of one log may have counts of their own. */
export const mostCorrected = 500

/**
 * Counts a word of a log as its author does, or takes that back (null); gives all corrections as they stand then.
 * `word` as `wordKey` makes it. NotFound: not there, or not theirs. Refused beyond 500 words.
 */
export function correctCount(
  actor: Actor,
  logId: string,
  { word, count }: { word: string; count: number | null },
): Promise<WordCounts> {
  return transaction(actor, async (trx) => {
    const { verse } = await lockLogToChange(trx, actor, logId)
    const { [word]: _, ...others } = verse.corrected
    const corrected = count === null ? others : { ...others, [word]: count }
    if (Object.keys(corrected).length > mostCorrected) throw new Refused('logs_count_too_many')
    await trx
      .updateTable('log')
      .set({ word_counts: JSON.stringify(corrected) })
      .where('id', '=', logId)
      .execute()
    return corrected
  })
}
