import { useNavigation } from '@remix-run/react'
import { type RefObject, useEffect } from 'react'
import { type DecisionDraft, draftIn, forgetDraft, keepDraft, keptDraft } from './decision-draft'
import { tabStorage } from '~/ui/tab-storage'

/**
 * Keeps what is typed into a decision's form in this tab until it is decided, and gives it back (`onRestore`) when the
 * page is opened again. What was refused has its own way back, and isn't overwritten.
 */
export function useDecisionDraft(
  form: RefObject<HTMLFormElement>,
  { storageKey, since, isRefused }: { storageKey: string; since: string; isRefused: boolean },
  onRestore: (draft: DecisionDraft) => void,
) {
  useEffect(() => {
    const draft = isRefused ? null : keptDraft(tabStorage(), storageKey, since)
    if (draft && form.current) {
      fill(form.current, draft)
      onRestore(draft)
    }
    // Once: afterwards the page holds it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => {
    const element = form.current
    const keep = () => element && keepDraft(tabStorage(), storageKey, since, draftIn(new FormData(element)))
    element?.addEventListener('input', keep)
    return () => element?.removeEventListener('input', keep)
  }, [form, storageKey, since])

  const { state, formMethod, location } = useNavigation()
  // The form was accepted: it leads to the decision.
  const isDecided = state === 'loading' && formMethod === 'POST' && location.pathname.endsWith('/feedback')
  useEffect(() => {
    if (isDecided) forgetDraft(tabStorage(), storageKey)
  }, [isDecided, storageKey])
}

/** The fields that the browser holds; which criteria are addressed is the component's. */
function fill(form: HTMLFormElement, draft: DecisionDraft) {
  const texts = { summary: draft.summary, departure: draft.departure ?? '', by: draft.by, ...withPrefix(draft.asked) }
  for (const [name, value] of Object.entries(texts)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value
  }
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="kind"]'))
    radio.checked = radio.value === draft.kind
}

const withPrefix = (asked: Record<string, string>) =>
  Object.fromEntries(Object.entries(asked).map(([id, value]) => [`asked-${id}`, value]))
