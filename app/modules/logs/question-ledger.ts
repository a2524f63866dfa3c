import {
  countsAsPractice,
  questionTypes,
  sessionRoles,
  type QuestionType,
  type SessionRole,
  type SetSession,
} from './session'

export interface QuestionsOfMonth {
  /** As 2026-07. */
  month: string
  counts: Record<QuestionType, number>
  total: number
  /** Sessions of the month in which questions were kept. */
  sessions: number
}

type Asked = Pick<SetSession, 'heldOn' | 'questions'>

/** Questions by type, month by month from the first to the last in which any were kept; a month without any between them is there, empty. */
export function questionsByMonth(sessions: readonly Asked[]): QuestionsOfMonth[] {
  const kept = sessions.filter(({ questions }) => questions.length > 0)
  const months = kept.map(({ heldOn }) => heldOn.slice(0, 7)).sort()
  if (months.length === 0) return []
  return monthsFrom(months[0]!, months.at(-1)!).map((month) => {
    const here = kept.filter(({ heldOn }) => heldOn.startsWith(month))
    const counts = countTypes(here.flatMap(({ questions }) => questions))
    return { month, counts, total: sum(counts), sessions: here.length }
  })
}

export function countTypes(questions: readonly { type: QuestionType }[]): Record<QuestionType, number> {
  const counts = Object.fromEntries(questionTypes.map((type) => [type, 0])) as Record<QuestionType, number>
  for (const { type } of questions) counts[type]++
  return counts
}

const sum = (counts: Record<QuestionType, number>) => Object.values(counts).reduce((total, count) => total + count, 0)

/** Two years at most: a day that was mistyped makes no chart of a century. The latest months then. */
const longest = 24

function monthsFrom(first: string, last: string): string[] {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const from = Math.max(index(first), index(last) - longest + 1)
  return Array.from({ length: index(last) - from + 1 }, (_, at) => {
    const month = from + at
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

export interface RoleSum {
  role: SessionRole
  sessions: number
  minutes: number
  /** Names that differ only in case or spaces are one set. */
  sets: number
  /** It counts towards what the programme asks for. */
  counts: boolean
}

/** Sessions, time and sets for each role that the trainee had, in the order of the roles. */
export function byRole(sessions: readonly Pick<SetSession, 'role' | 'minutes' | 'setName'>[]): RoleSum[] {
  return sessionRoles.flatMap((role) => {
    const mine = sessions.filter((session) => session.role === role)
    if (mine.length === 0) return []
    return [
      {
        role,
        sessions: mine.length,
        minutes: mine.reduce((total, { minutes }) => total + minutes, 0),
        sets: new Set(mine.map(({ setName }) => setName.trim().toLowerCase())).size,
        counts: countsAsPractice({ role }),
      },
    ]
  })
}
