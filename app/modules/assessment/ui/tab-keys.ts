/** Where the unsent work of a person on a submission is kept. */
export const reviewKey = (person: string, submissionId: string) => `oldpond.review ${person} ${submissionId}`
/** Where the words of a decision that isn't taken yet are kept. */
export const decisionKey = (person: string, submissionId: string) => `oldpond.decision ${person} ${submissionId}`
/** Where the reason for a return is kept until it is sent. */
export const redactionKey = (person: string, submissionId: string) => `oldpond.redaction ${person} ${submissionId}`
