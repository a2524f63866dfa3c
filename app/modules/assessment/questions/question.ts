/** An open question of an assessor's to a trainee, asked before deciding. */
export interface AssessorQuestion {
  id: string
  submissionId: string
  assessorId: string
  assessorName: string
  /** Where it hangs in an entry's plain text; null: it is about the whole. */
  place: { entryId: string; start: number; length: number } | null
  /** The words there, or ''. */
  quote: string
  question: string
  askedAt: Date
  /** '' while there is none. */
  reply: string
  repliedAt: Date | null
}

export const longestQuestion = 2000
export const longestReply = 8000
