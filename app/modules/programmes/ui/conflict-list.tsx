import { m } from '~/platform/i18n/messages'
import type { ConflictReason } from '../conflict-of-interest'
import { reasonWords } from './conflict-reasons'

interface Pair {
  assessor: string
  trainee: string
  reasons: ConflictReason[]
}

/** Which pairs a refused allocation named, and why. */
export function ConflictList({ data }: { data: unknown }) {
  const pairs = pairsIn(data)
  if (pairs.length === 0) return null
  return (
    <ul className="callout look">
      {pairs.map((pair) => (
        <li key={pair.trainee}>
          {m.programmes_conflict_pair({
            assessor: pair.assessor,
            trainee: pair.trainee,
            reasons: reasonWords(pair.reasons),
          })}
        </li>
      ))}
    </ul>
  )
}

function pairsIn(data: unknown): Pair[] {
  const facts = (data as { refused?: { facts?: { conflicts?: Pair[] } } } | undefined)?.refused?.facts
  return facts?.conflicts ?? []
}
