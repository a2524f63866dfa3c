/** An open question of an assessor's to a trainee, asked before deciding. */
export interface AssessorQuestion {
  id: string
  submissionId: string
  assessorId: string
  assessorName: string
  /** What it is about: the words of a passage, or ''. */
  quote: string
  question: string
  askedAt: Date
  /** '' while there is none. */
  reply: string
  repliedAt: Date | null
}

export const longestQuestion = 2000
export const longestReply = 8000
