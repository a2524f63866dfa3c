import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { NotFound } from '~/platform/errors.server'
import type { Trx } from '~db/client.server'
import { keepClaims } from './claim-queries.server'
import { checkDocument, claimsOf, emptyDocument, emptyVerse, type DocumentJson } from './document'
import { entrySchema, fragmentName } from './editor/schema'
import type { EntryKind } from './entry-kind'
import { countFigures } from './figures.server'
import { emptyState } from './merge-updates'
import { projectionOf } from './project-entry.server'
import { insertSession } from './session-queries.server'
import type { SetSession } from './session'
import { storable } from './storable'

export interface NewEntry {
  id?: string
  logId: string
  partId: string
  traineeId: string
  kind: EntryKind
  title: string
  position: number
  /** The day it is about, as 2026-04-14. */
  occurredOn?: string | null
  createdAt?: Date
  session?: SetSession
  /** Its device has begun it, and sends what it begins with. */
  isBare?: boolean
}

/** Makes an entry in which nothing is written yet, with its state, its row of writing and its projection, all in one transaction; returns its id. */
export function createEntry(trx: Trx, entry: NewEntry): Promise<string> {
  if (entry.kind === 'haiku' && !entry.isBare) return insertEntry(trx, entry, emptyVerse, stateOf(emptyVerse))
  return insertEntry(trx, entry, emptyDocument, emptyState())
}

/**
 * Makes an entry that already holds a text: state, projection, claims and figures as if it had been written. Throws a
 * RangeError when the document breaks the schema. The log must have its criteria's codes for its claims to count.
 */
export async function createEntryFromDocument(trx: Trx, entry: NewEntry & { document: unknown }): Promise<string> {
  const checked = checkDocument(entry.document)
  if (!checked.ok) throw new RangeError(`The document can't be an entry: ${checked.problem}`)
  const document = storable(checked.document)
  const entryId = await insertEntry(trx, entry, document, stateOf(document))
  const { cohort_id: cohortId } = await trx
    .selectFrom('log')
    .select('cohort_id')
    .where('id', '=', entry.logId)
    .executeTakeFirstOrThrow()
  await keepClaims(trx, { entryId, logId: entry.logId, traineeId: entry.traineeId, cohortId }, claimsOf(document))
  await countFigures(trx, entry.logId)
  return entryId
}

/** Puts another text in place of an entry's, as if it had been written at `at`; versions cut before stay. */
export async function rewriteEntry(trx: Trx, entryId: string, document: unknown, at: Date): Promise<void> {
  const checked = checkDocument(document)
  if (!checked.ok) throw new RangeError(`The document can't be an entry: ${checked.problem}`)
  const text = storable(checked.document)
  const { log_id: logId, ...owner } = await trx
    .selectFrom('entry as e')
    .innerJoin('log as l', 'l.id', 'e.log_id')
    .select(['e.log_id', 'e.trainee_id as traineeId', 'l.cohort_id as cohortId'])
    .where('e.id', '=', entryId)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('entry_state')
    .set({ state: Buffer.from(stateOf(text)) })
    .where('entry_id', '=', entryId)
    .execute()
  await trx.updateTable('entry_writing').set({ saved_at: at }).where('entry_id', '=', entryId).execute()
  await trx
    .updateTable('entry_projection')
    .set({ ...projectionOf(text), updated_at: at })
    .where('entry_id', '=', entryId)
    .execute()
  await keepClaims(trx, { entryId, logId, ...owner }, claimsOf(text))
  await countFigures(trx, logId)
}

/** A document as the state of a Yjs document. */
function stateOf(document: DocumentJson): Uint8Array {
  const doc = new Y.Doc()
  prosemirrorJSONToYXmlFragment(entrySchema(), document, doc.getXmlFragment(fragmentName))
  return Y.encodeStateAsUpdate(doc)
}

async function insertEntry(trx: Trx, entry: NewEntry, document: DocumentJson, state: Uint8Array): Promise<string> {
  const { logId, partId, traineeId, kind, title, position, occurredOn, createdAt } = entry
  const isWritten = document !== emptyDocument && document !== emptyVerse
  const { id: entryId } = await trx
    .insertInto('entry')
    .values({
      ...(entry.id && { id: entry.id }),
      log_id: logId,
      part_id: partId,
      trainee_id: traineeId,
      kind,
      title,
      position,
      occurred_on: occurredOn ?? entry.session?.heldOn ?? null,
      ...(createdAt && { created_at: createdAt }),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    // Another's entry has the id that was asked for: that is nobody's to know.
    .executeTakeFirstOrThrow(() => new NotFound())
  const own = { entry_id: entryId, trainee_id: traineeId }
  await trx
    .insertInto('entry_state')
    .values({ ...own, state: Buffer.from(state) })
    .execute()
  await trx
    .insertInto('entry_writing')
    .values({ ...own, saved_at: isWritten ? (createdAt ?? new Date()) : null })
    .execute()
  await trx
    .insertInto('entry_projection')
    .values({ ...own, log_id: logId, ...projectionOf(document), ...(createdAt && { updated_at: createdAt }) })
    .execute()
  if (entry.session) await insertSession(trx, { entryId, logId, traineeId }, entry.session)
  return entryId
}
