import { useLocation, useNavigation } from '@remix-run/react'
import { type RefObject, useEffect } from 'react'
import { refusalIn } from '~/ui/form'
import { tabStorage } from '~/ui/tab-storage'

interface Kept {
  /** The name of the field that is written in. */
  field: string
  storageKey: string
  refusal: unknown
  /** Counts up when another form takes this one's place. */
  round?: number
}

/** Keeps what is written in a form in this tab until it is taken, as the words of a decision are. What was refused has its own way back. */
export function useKeptWords(form: RefObject<HTMLFormElement>, { field: name, storageKey, refusal, round = 0 }: Kept) {
  const isRefused = refusalIn(refusal) !== undefined
  useEffect(() => {
    const element = form.current
    const field = element?.elements.namedItem(name)
    if (!element || !(field instanceof HTMLTextAreaElement)) return
    try {
      const kept = JSON.parse(tabStorage()?.getItem(storageKey) ?? 'null') as { draft: { summary: string } } | null
      if (kept && !isRefused) field.value = kept.draft.summary
    } catch {
      // What can't be read is no draft.
    }
    const keep = () => {
      try {
        tabStorage()?.setItem(storageKey, JSON.stringify({ draft: { summary: field.value } }))
      } catch {
        // Full or forbidden: it is still on the page.
      }
    }
    element.addEventListener('input', keep)
    return () => element.removeEventListener('input', keep)
  }, [form, name, storageKey, isRefused, round])

  // What is taken leads on, to another page or to a place in this one; what is refused comes back here.
  const { state, formMethod, location } = useNavigation()
  const { pathname } = useLocation()
  const isTaken =
    state === 'loading' && formMethod === 'POST' && (location.pathname !== pathname || location.hash !== '')
  useEffect(() => {
    if (isTaken) tabStorage()?.removeItem(storageKey)
  }, [isTaken, storageKey])
}
