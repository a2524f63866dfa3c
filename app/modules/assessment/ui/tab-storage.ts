/** What outlives a reload of this tab, and nothing else; undefined where it is refused, and on the server. */
export function tabStorage(): Storage | undefined {
  try {
    return typeof sessionStorage === 'undefined' ? undefined : sessionStorage
  } catch {
    return undefined
  }
}

/** Where the unsent work of a person on a submission is kept. */
export const reviewKey = (person: string, submissionId: string) => `oldpond.review ${person} ${submissionId}`
/** Where the words of a decision that isn't taken yet are kept. */
export const decisionKey = (person: string, submissionId: string) => `oldpond.decision ${person} ${submissionId}`
