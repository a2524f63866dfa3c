import { useLocation, useNavigation } from '@remix-run/react'
import { type RefObject, useEffect } from 'react'
import { refusalIn } from '~/ui/form'
import { tabStorage } from '~/ui/tab-storage'
import { forgetDraft, keepDraft, keptDraft } from './decision-draft'

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
    const kept = isRefused ? null : keptDraft<{ summary: string }>(tabStorage(), storageKey, '')
    if (kept) field.value = kept.summary
    const keep = () => keepDraft(tabStorage(), storageKey, '', { summary: field.value })
    element.addEventListener('input', keep)
    return () => element.removeEventListener('input', keep)
  }, [form, name, storageKey, isRefused, round])

  // What is taken leads on, to another page or to a place in this one; what is refused comes back here.
  const { state, formMethod, location } = useNavigation()
  const { pathname } = useLocation()
  const isTaken =
    state === 'loading' && formMethod === 'POST' && (location.pathname !== pathname || location.hash !== '')
  useEffect(() => {
    if (isTaken) forgetDraft(tabStorage(), storageKey)
  }, [isTaken, storageKey])
}
