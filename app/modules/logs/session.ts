/** The formats of a set session (domain.md, "Action learning in ten lines"). */
export const sessionFormats = ['face-to-face', 'virtual', 'fishbowl'] as const
export type SessionFormat = (typeof sessionFormats)[number]

/** The trainee's own role in the session. */
export const sessionRoles = ['facilitator', 'member', 'presenter', 'observer'] as const
export type SessionRole = (typeof sessionRoles)[number]

export const questionTypes = [
  'open',
  'clarifying',
  'probing',
  'closed',
  'leading',
  'multiple',
  'advice-in-disguise',
] as const
export type QuestionType = (typeof questionTypes)[number]

/** What a trainee keeps of one set session, beside the text of its entry. */
export interface SetSession {
  /** The day, as 2026-04-14. */
  heldOn: string
  setName: string
  format: SessionFormat
  role: SessionRole
  minutes: number
  members: number
  /** Masked: no name, nothing that points to one person. */
  issue: string
  heldBack: string
  actions: string
  learned: string
  questions: { text: string; type: QuestionType }[]
}

/** Practice hours are the time in which the trainee facilitated; other roles are kept and don't count. */
export const countsAsPractice = (session: Pick<SetSession, 'role'>) => session.role === 'facilitator'

/** Minutes as hours, to the nearest quarter. */
export const hoursOf = (minutes: number) => Math.round(minutes / 15) / 4

/** Sets facilitated: names that differ only in case or spaces are one set. */
export function setsFacilitated(sessions: readonly Pick<SetSession, 'role' | 'setName'>[]): number {
  return new Set(sessions.filter(countsAsPractice).map(({ setName }) => setName.trim().toLowerCase())).size
}
