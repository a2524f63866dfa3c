import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import { claimNotesIn, type ClaimNotes } from './claim-notes'
import { keepClaims } from './claim-queries.server'
import { checkDocument, claimsOf, countWords, plainText, renderHtml, type DocumentJson } from './document'
import { project } from './editor/projection'
import { repair } from './editor/repair'
import { countFigures } from './figures.server'
import { mergeUpdates } from './merge-updates'
import { storable, storableNotes } from './storable'
import { findWriting, quarantine, type StoredWriting } from './sync-queries.server'

/**
 * Brings an entry's projection up to its newest save: checked document, plain text, HTML, words, claims, figures.
 * A document that breaks the schema is kept in the history; the projection then keeps the last text that held to it and
 * names the problem to the author. Does nothing when the projection is current; what could not be shown is read anew,
 * since what a document may hold can have grown meanwhile. True: it was brought up to date.
 */
export async function projectEntry(trx: Trx, entryId: string): Promise<boolean> {
  const held = await lockProjection(trx, entryId)
  if (!held) return false
  // Read after the lock, hence at least as new as what another projector wrote before it let go.
  const stored = await findWriting(trx, entryId)
  if (!stored || (stored.seq === held.seq && held.problem === null)) return false
  const { refused, ...result } = readDocument(stored)
  await quarantine(trx, entryId, refused)
  if ('problem' in result) {
    await trx
      .updateTable('entry_projection')
      .set({ seq: stored.seq, problem: result.problem, updated_at: sql<Date>`now()` })
      .where('entry_id', '=', entryId)
      .execute()
    return true
  }
  const plain = plainText(result.document)
  await trx
    .updateTable('entry_projection')
    .set({
      ...projectionOf(result.document, plain),
      seq: stored.seq,
      problem: null,
      updated_at: sql<Date>`now()`,
    })
    .where('entry_id', '=', entryId)
    .execute()
  await keepClaims(
    trx,
    { entryId, logId: held.log_id, traineeId: held.trainee_id, cohortId: held.cohort_id },
    claimsOf(result.document),
    result.claims,
  )
  await countFigures(trx, held.log_id)
  return true
}

/** A document's columns in a projection. */
export const projectionOf = (document: DocumentJson, plain = plainText(document)) => ({
  document: JSON.stringify(document),
  plain,
  html: renderHtml(document),
  words: countWords(plain),
})

const lockProjection = (trx: Trx, entryId: string) =>
  trx
    .selectFrom('entry_projection as p')
    .innerJoin('log as l', 'l.id', 'p.log_id')
    .select(['p.seq', 'p.problem', 'p.log_id', 'p.trainee_id', 'l.cohort_id'])
    .where('p.entry_id', '=', entryId)
    .forUpdate('p')
    .executeTakeFirst()

function readDocument(
  stored: StoredWriting,
): { refused: string[] } & ({ document: DocumentJson; claims: ClaimNotes } | { problem: string }) {
  const updates = stored.updates.filter((update) => !update.isQuarantined)
  try {
    const { doc, refused } = mergeUpdates(stored.state, updates)
    // As an editor would mend it; this document is thrown away, so nothing is written.
    repair(doc)
    const checked = checkDocument(project(doc))
    return checked.ok
      ? { refused, document: storable(checked.document), claims: storableNotes(claimNotesIn(doc)) }
      : { refused, problem: checked.problem }
  } catch {
    return { refused: [], problem: 'unreadable' }
  }
}
