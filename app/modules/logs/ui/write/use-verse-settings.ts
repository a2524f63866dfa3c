import { useCallback, useEffect, useMemo, useState } from 'react'
import type { VerseSettings, WordCounts } from '../../verse-settings'
import type { WritingPage } from './page-data'
import type { Room } from './room.client'

/** How this log's verse is counted, as the page came with it and as its author has corrected since; the editor and the device's page follow. */
export function useVerseSettings(
  { opened, person }: WritingPage,
  room: Room | null,
): [VerseSettings, (corrected: WordCounts) => void] {
  const [corrected, setCorrected] = useState<{ of: VerseSettings; counts: WordCounts } | null>(null)
  const came = opened.log.verse
  // Read anew from the server, the page knows better.
  const verse = useMemo(
    () => (corrected?.of === came ? { ...came, corrected: corrected.counts } : came),
    [corrected, came],
  )
  useEffect(() => room?.setVerse(verse), [room, verse])
  const correct = useCallback(
    (counts: WordCounts) => {
      setCorrected({ of: came, counts })
      const log = { ...opened.log, verse: { ...came, corrected: counts } }
      void import('./kept').then(({ rememberPage }) => rememberPage({ opened: { ...opened, log }, person }))
    },
    [opened, person, came],
  )
  return [verse, correct]
}
