import type { HeldEntry, OtherWork } from '~/modules/logs/ui/device/other-work'
import { m } from '~/platform/i18n/messages'
import type { DecisionDraft } from './decision-draft'
import type { Answer, ToKeep } from './keeper'
import { tabStorage } from '~/ui/tab-storage'
import { appealKey, decisionKey, markingKey, questionKey, redactionKey, replyKey, reviewKey } from './tab-keys'

export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | undefined
type Send = (path: string, fields: Record<string, string>) => Promise<Answer>

export interface ReviewWork extends OtherWork {
  /** Sends what reviews left in this tab; which of them hold what the server takes no longer. */
  leftBehind: (person: string) => Promise<string[]>
  /** Gives up what one of them left. */
  discard: (id: string) => void
}

/** Whether reviews that were left hold anything of this person in this tab. */
export const mayHoldReviews = (person: string, storage: TabStorage = tabStorage()) =>
  workKeys(storage, person).length > 0

/**
 * What this tab holds of a person's reviews and decisions, for when they sign out: what a review has not sent is sent
 * now; what can't be, and the words of a decision that isn't taken, are theirs to save or discard.
 */
export function workOnReviews(send: Send, close: () => void, storage: TabStorage = tabStorage()): ReviewWork {
  /** Sends what reviews left here; the places of those of which something stays for one of these reasons. */
  const sendReviews = async (person: string, reasons: readonly Answer['kind'][]) => {
    const staying: string[] = []
    for (const key of workKeys(storage, person)) {
      const left: [string, ToKeep][] = []
      const answers = new Set<Answer['kind']>()
      for (const [name, item] of itemsIn(storage, key)) {
        const { kind } = await send(item.path, item.fields)
        if (kind === 'kept') continue
        left.push([name, item])
        answers.add(kind)
      }
      if (left.length === 0) storage?.removeItem(key)
      else storage?.setItem(key, JSON.stringify(left))
      if (reasons.some((reason) => answers.has(reason))) staying.push(key)
    }
    return staying
  }
  return {
    leftBehind: (person) => sendReviews(person, ['refused', 'shut']),
    discard: (id) => storage?.removeItem(id),
    settle: async (person) => {
      const staying = await sendReviews(person, ['refused', 'shut', 'failed'])
      const held: HeldEntry[] = staying.map((id) => ({ id, name: m.assessment_leave_review() }))
      for (const [key, name] of draftsOf(storage, person))
        if (wordsOfDraft(storage, key) === '') storage?.removeItem(key)
        else held.push({ id: key, name })
      return held
    },
    textOf: (id) =>
      itemsIn(storage, id)
        .map(([, { fields }]) => [
          fields.quote && `“${fields.quote}”`,
          fields.feedback,
          fields.note,
          fields.private,
          fields.text,
        ])
        .map((lines) => lines.filter(Boolean).join('\n'))
        .filter(Boolean)
        .join('\n\n') || wordsOfDraft(storage, id),
    forget: (person) => {
      close()
      for (const key of workKeys(storage, person)) storage?.removeItem(key)
      for (const [key] of draftsOf(storage, person)) storage?.removeItem(key)
    },
  }
}

/** Where unsent work on reviews, second marks and calibrations is kept. */
const workKeys = (storage: TabStorage, person: string) => [
  ...keysOf(storage, reviewKey(person, '')),
  ...keysOf(storage, markingKey(person, '')),
]

function keysOf(storage: TabStorage, prefix: string): string[] {
  const keys = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? '')
  return keys.filter((key) => key.startsWith(prefix))
}

/** Words that are not sent yet, by where they are kept, with what they are called. */
function draftsOf(storage: TabStorage, person: string): [key: string, name: string][] {
  const kinds: [(person: string, of: string) => string, () => string][] = [
    [decisionKey, m.assessment_leave_decision],
    [redactionKey, m.assessment_leave_return],
    [questionKey, m.assessment_leave_question],
    [replyKey, m.assessment_leave_reply],
    [appealKey, m.assessment_leave_appeal],
  ]
  return kinds.flatMap(([keyOf, name]) =>
    keysOf(storage, keyOf(person, '')).map((key): [string, string] => [key, name()]),
  )
}

function parsed(storage: TabStorage, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function itemsIn(storage: TabStorage, key: string): [string, ToKeep][] {
  const items = parsed(storage, key)
  return Array.isArray(items) ? (items as [string, ToKeep][]) : []
}

function wordsOfDraft(storage: TabStorage, key: string): string {
  const kept = parsed(storage, key) as { draft?: DecisionDraft } | null
  const { summary = '', departure = '', asked = {} } = kept?.draft ?? {}
  return [departure, summary, ...Object.values(asked)].filter((text) => text.trim() !== '').join('\n\n')
}
