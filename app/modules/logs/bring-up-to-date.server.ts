import type { Actor } from '~/policy/actor'
import { reading, transaction, type Trx } from '~db/client.server'
import { projectEntry } from './project-entry.server'

/**
 * Reads as the actor; when what was read leans on projections that lag behind the newest saves, brings those up to
 * date and reads once more. So a page never shows less than what was saved before it was asked for.
 */
export async function readingUpToDate<T extends { stale: string[] }>(
  actor: Actor,
  read: (trx: Trx) => Promise<T>,
): Promise<T> {
  const first = await reading(actor, read)
  if (first.stale.length === 0) return first
  // One transaction each, so that no save waits for all of them.
  for (const entryId of first.stale) await transaction(actor, (trx) => projectEntry(trx, entryId))
  return reading(actor, read)
}
