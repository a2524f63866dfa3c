import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { keepAhead } from './read-ahead'

/** Reads the next submission's review while this one is being read, so that it opens at once. */
export function useReadAhead(next: { submissionId: string } | null) {
  const { load, data, state } = useFetcher()
  const id = next?.submissionId
  useEffect(() => {
    if (!id) return
    // After all that this page itself needs.
    const timer = setTimeout(() => load(`/submissions/${id}/review`), 800)
    return () => clearTimeout(timer)
  }, [id, load])
  useEffect(() => {
    if (id && state === 'idle' && data) keepAhead(id, data)
  }, [id, state, data])
}
