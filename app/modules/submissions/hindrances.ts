/** What a programme asks of a log. `null`: no bound. `blocks` turns what normally informs into a refusal. */
export interface HandInRules {
  words: { from: number | null; to: number | null; blocks: boolean }
  coverage: { blocks: boolean }
  /** How many attempts a trainee has. `null`: as many as it takes. */
  attempts: number | null
}

export interface Declarations {
  ownWork: boolean
  namesChanged: boolean
  /** `null` until answered. Either answer is fine. */
  usedAi: boolean | null
  aiHow: string
}

export interface HandInFacts {
  entries: readonly { words: number; isEmpty: boolean }[]
  criteria: readonly string[]
  evidenced: ReadonlySet<string>
  declarations: Declarations
  /** Attempts that count (lifecycle.ts), this one not among them. */
  attemptsMade: number
  /** Another attempt of this log is still with the assessors. */
  hasOpen: boolean
  /** An attempt was confirmed: there is nothing left to hand in for. */
  isConfirmed: boolean
  /** The last attempt was a referral, and its time for another is over. */
  hasLapsed: boolean
  /** The trainee is still enrolled in the cohort. */
  isEnrolled: boolean
  /** The day by which it is due, when that is past. */
  missedDay: string | null
}

export type Hindrance =
  | {
      is:
        | 'nothing-chosen'
        | 'empty'
        | 'own-work'
        | 'names-changed'
        | 'ai-unanswered'
        | 'ai-how'
        | 'open-attempt'
        | 'confirmed'
        | 'not-enrolled'
        | 'lapsed'
      blocks: true
    }
  | { is: 'late'; blocks: false; day: string }
  | { is: 'attempts-spent'; blocks: true; attempts: number }
  | { is: 'too-few-words' | 'too-many-words'; blocks: boolean; words: number; bound: number }
  | { is: 'without-evidence'; blocks: boolean; criteria: string[] }

/**
 * Everything that stands between a log and its hand-in, in the order of the page. Only a missing declaration, an empty
 * log, spent or open attempts and a referral that lapsed refuse; being late informs, and so do word range and coverage, unless the programme says that they
 * block (domain.md, "From log to record"). A log in haiku is short, and that is no fault.
 */
export function hindrancesToHandIn(rules: HandInRules, facts: HandInFacts): Hindrance[] {
  const found: Hindrance[] = []
  const words = facts.entries.reduce((sum, entry) => sum + entry.words, 0)

  if (!facts.isEnrolled) found.push({ is: 'not-enrolled', blocks: true })
  if (facts.isConfirmed) found.push({ is: 'confirmed', blocks: true })
  if (facts.hasOpen) found.push({ is: 'open-attempt', blocks: true })
  if (rules.attempts !== null && facts.attemptsMade >= rules.attempts)
    found.push({ is: 'attempts-spent', blocks: true, attempts: rules.attempts })
  if (facts.hasLapsed) found.push({ is: 'lapsed', blocks: true })
  else if (facts.missedDay !== null) found.push({ is: 'late', blocks: false, day: facts.missedDay })

  if (facts.entries.length === 0) found.push({ is: 'nothing-chosen', blocks: true })
  else if (facts.entries.every((entry) => entry.isEmpty)) found.push({ is: 'empty', blocks: true })

  const { from, to, blocks } = rules.words
  if (from !== null && words < from) found.push({ is: 'too-few-words', blocks, words, bound: from })
  if (to !== null && words > to) found.push({ is: 'too-many-words', blocks, words, bound: to })

  const bare = facts.criteria.filter((code) => !facts.evidenced.has(code))
  if (bare.length > 0) found.push({ is: 'without-evidence', blocks: rules.coverage.blocks, criteria: bare })

  const { ownWork, namesChanged, usedAi, aiHow } = facts.declarations
  if (!ownWork) found.push({ is: 'own-work', blocks: true })
  if (!namesChanged) found.push({ is: 'names-changed', blocks: true })
  if (usedAi === null) found.push({ is: 'ai-unanswered', blocks: true })
  if (usedAi && aiHow.trim() === '') found.push({ is: 'ai-how', blocks: true })
  return found
}

export const isBlocked = (hindrances: readonly Hindrance[]) => hindrances.some((hindrance) => hindrance.blocks)
