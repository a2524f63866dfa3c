import { useNavigate } from '@remix-run/react'
import { useCallback } from 'react'
import type { WrittenKind } from '../../entry-kind'

/** Begins an entry on this device and opens it; false when it can't be kept here. */
export type BeginHere = (entry: { logId: string; kind: WrittenKind; partId?: string }) => Promise<boolean>

export const fetchBeginning = () => import('./begin-here')

/** For this person. What begins is fetched when it is wanted; where it is out of reach nothing is begun. */
export function useBeginHere(person: string): BeginHere {
  const navigate = useNavigate()
  return useCallback(
    async (entry) => {
      const to = await fetchBeginning().then(
        ({ beginHere }) => beginHere(person, entry),
        () => null,
      )
      if (to) navigate(to)
      return to !== null
    },
    [navigate, person],
  )
}
