import { useNavigate } from '@remix-run/react'
import { useState } from 'react'
import type { WrittenKind } from '../../entry-kind'

export const fetchBeginning = () => import('./begin-here')

/** Begins entries on this device for a person, and opens them; `hasFailed` when the last could not be kept here. */
export function useBeginHere(person: string) {
  const navigate = useNavigate()
  const [hasFailed, setFailed] = useState(false)
  const begin = async (entry: { logId: string; kind: WrittenKind; partId?: string }) => {
    // What begins is fetched when it is wanted; where it is out of reach nothing is begun.
    const to = await fetchBeginning().then(
      ({ beginHere }) => beginHere(person, entry),
      () => null,
    )
    setFailed(to === null)
    if (to) navigate(to)
  }
  return { begin, hasFailed }
}
