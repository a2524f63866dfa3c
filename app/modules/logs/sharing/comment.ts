/** A supporter notes something, or asks: an open question is what they are there for. */
export const commentKinds = ['note', 'question'] as const
export type CommentKind = (typeof commentKinds)[number]

export const longestComment = 4000
