/** Reviews that were read before anyone asked for them, in this window's memory only; each is used once. */
const ahead = new Map<string, { data: unknown; at: number }>()
/** What is older is read anew. */
const freshFor = 120_000

export const keepAhead = (submissionId: string, data: unknown, now = Date.now()) =>
  ahead.set(submissionId, { data, at: now })

/** What was read ahead of a submission's review, if it is fresh; it isn't kept any longer. */
export function takeAhead<T>(submissionId: string, now = Date.now()): T | undefined {
  const found = ahead.get(submissionId)
  ahead.delete(submissionId)
  return found && now - found.at < freshFor ? (found.data as T) : undefined
}
