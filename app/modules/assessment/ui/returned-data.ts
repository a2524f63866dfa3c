import type { Confirmation } from '../review'

/** A quality assurer's reason for an overturning, as a page shows it. */
export interface ReturnedData {
  name: string
  reason: string
  /** An ISO moment. */
  at: string
}

export const returnedData = (returned: Confirmation | null): ReturnedData | null =>
  returned && { name: returned.qualityAssurerName, reason: returned.comment, at: returned.at.toISOString() }
