import type { ShouldRevalidateFunctionArgs } from '@remix-run/react'

/**
 * For a route whose form may come too late: after a 409 the page is read anew, so that it shows what changed meanwhile
 * and the next try is one on what is seen. (Of its own accord Remix reads nothing anew after a refusal.)
 */
export const afterConflict = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  actionStatus === 409 || defaultShouldRevalidate
