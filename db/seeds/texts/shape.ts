/** A claim of a passage is written {C4|the passage}; emphasis *so*; nothing else is markup. */
export type SeedBlock = { h: string } | { p: string } | { quote: string } | { list: string[] } | { verse: string[] }
export interface SeedSession {
  format: 'face to face' | 'virtual' | 'fishbowl'
  set: string
  role: 'facilitator' | 'member' | 'presenter'
  minutes: number
  members: number
  issue: string
  questions: {
    text: string
    type: 'open' | 'clarifying' | 'probing' | 'closed' | 'leading' | 'multiple' | 'advice in disguise'
  }[]
  heldBack: string
  actions: string
  learned: string
}
export interface SeedEntry {
  part: string
  title: string
  kind: 'reflection' | 'haiku' | 'session'
  daysAgo: number
  body: SeedBlock[]
  /** How it stood after earlier sittings, the first one first. */
  drafts?: SeedBlock[][]
  session?: SeedSession
}
export interface SeedLog {
  author: string
  title: string
  entries: SeedEntry[]
}
export interface SeedJudgement {
  criterion: string
  level: 'not yet' | 'developing' | 'competent' | 'strong'
  feedback: string
}
export interface SeedNote {
  quote: string
  note: string
  criterion?: string
} // quote = exact substring of the log's text (without markup)
