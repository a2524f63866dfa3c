import type { Decision } from '../review'

/** The fields of a decision's form, as they are typed and not decided yet. */
export interface DecisionDraft {
  kind: string
  summary: string
  departure: string
  by: string
  addressed: string[]
  /** What is asked for, by criterion. */
  asked: Record<string, string>
}

/** Where the form begins: at what was decided before, if anything was, else at what the judgements lead to. A day that is past gives way to the usual one. */
export function draftFrom(
  withdrawn: Decision | null,
  given: { passes: boolean; fallShort: readonly string[]; byDefault: string; tomorrow: string },
): DecisionDraft {
  const asked = (withdrawn?.criteria ?? []).filter((one) => one.asked !== '')
  return {
    kind: given.passes ? 'recommend' : '',
    summary: withdrawn?.summary ?? '',
    departure: withdrawn?.departure ?? '',
    by: withdrawn?.resubmitBy && withdrawn.resubmitBy >= given.tomorrow ? withdrawn.resubmitBy : given.byDefault,
    addressed: [...new Set([...given.fallShort, ...asked.map((one) => one.criterionId)])],
    asked: Object.fromEntries(asked.map((one) => [one.criterionId, one.asked])),
  }
}

/** A form's fields as a draft. */
export function draftIn(form: FormData): DecisionDraft {
  const text = (name: string) => String(form.get(name) ?? '')
  const asked = [...form.keys()].filter((name) => name.startsWith('asked-'))
  return {
    kind: text('kind'),
    summary: text('summary'),
    departure: text('departure'),
    by: text('by'),
    addressed: form.getAll('address').map(String),
    asked: Object.fromEntries(asked.map((name) => [name.slice('asked-'.length), text(name)])),
  }
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined

/** `since`: the id of the decision that the draft came after; a draft from before another decision is worth nothing. */
export function keepDraft(storage: DraftStorage, key: string, since: string, draft: object): void {
  try {
    storage?.setItem(key, JSON.stringify({ since, draft }))
  } catch {
    // Full or forbidden: it is still on the page.
  }
}

/** What was typed here before the page was left, if it came after the same decision. */
export function keptDraft<D = DecisionDraft>(storage: DraftStorage, key: string, since: string): D | null {
  try {
    const kept = JSON.parse(storage?.getItem(key) ?? 'null') as { since: string; draft: D } | null
    if (kept?.since === since) return kept.draft
    forgetDraft(storage, key)
  } catch {
    forgetDraft(storage, key)
  }
  return null
}

export function forgetDraft(storage: DraftStorage, key: string): void {
  try {
    storage?.removeItem(key)
  } catch {
    // Nothing is kept there, then.
  }
}
