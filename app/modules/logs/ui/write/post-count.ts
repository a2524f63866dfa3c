import type { WordCounts } from '../../verse-settings'

/** Sends a word with its author's count (null: none any more); all corrections then, or null when they were not saved. */
export async function postCount(log: string, word: string, count: number | null): Promise<WordCounts | null> {
  try {
    const response = await fetch(`/logs/${log}/word-counts`, {
      method: 'POST',
      body: new URLSearchParams({ word, count: count === null ? '' : String(count) }),
      headers: { accept: 'application/json' },
      redirect: 'manual',
    })
    if (!response.ok) return null
    return ((await response.json()) as { corrected: WordCounts }).corrected
  } catch {
    return null
  }
}
