import { locate } from '../margin/passage'
import type { Comment } from './comment-queries.server'

/** A comment with where its words stand in a text now; null: they are gone, or it is about the whole entry. */
export type PlacedComment = Comment & { place: { start: number; length: number } | null }

/** Carries comments forward to a text that may have changed since they were made, by their quotation and what stood around it. */
export function placeComments(comments: readonly Comment[], plain: string): PlacedComment[] {
  return comments.map((comment) => {
    const found = locate(comment.passage, plain)
    return { ...comment, place: found ? { start: found.start, length: found.end - found.start } : null }
  })
}
