import { isExpected, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { issueRecord } from './issue-record.server'

/**
 * Issues the records of several submissions, each in a transaction of its own, so that one that is refused keeps back
 * no other. Gives how many were issued now and how many were refused; those wait on, with
 * their reason beside them. Refused (409) when it is asked for none.
 */
export async function issueRecords(
  actor: Actor,
  submissionIds: readonly string[],
): Promise<{ issued: number; refused: number }> {
  if (submissionIds.length === 0) throw new Refused('accreditation_issue_none')
  let issued = 0
  let refused = 0
  for (const submissionId of new Set(submissionIds)) {
    try {
      if ((await issueRecord(actor, submissionId)).isNew) issued++
    } catch (error) {
      if (!isExpected(error)) throw error
      refused++
    }
  }
  return { issued, refused }
}
