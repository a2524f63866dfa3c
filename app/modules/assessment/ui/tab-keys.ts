/** Where the unsent work of a person on a submission is kept. */
export const reviewKey = (person: string, submissionId: string) => `oldpond.review ${person} ${submissionId}`
/** Where the words of a decision that isn't taken yet are kept. */
export const decisionKey = (person: string, submissionId: string) => `oldpond.decision ${person} ${submissionId}`
/** Where words that are not sent yet are kept: the reason for a return, a question to a trainee, a trainee's reply. */
export const redactionKey = (person: string, submissionId: string) => `oldpond.redaction ${person} ${submissionId}`
export const questionKey = (person: string, submissionId: string) => `oldpond.question ${person} ${submissionId}`
export const replyKey = (person: string, questionId: string) => `oldpond.reply ${person} ${questionId}`
/** Where the unsent marks of an independent marker are kept. */
export const markingKey = (person: string, checkId: string) => `oldpond.marking ${person} ${checkId}`
export const appealKey = (person: string, submissionId: string) => `oldpond.appeal ${person} ${submissionId}`
