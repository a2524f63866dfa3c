import { findStage } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import type { SubmittedEntry } from '~/modules/submissions/contents'
import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import { type ComparedFact, compareFacts } from './changed-facts'
import { type Block, type ComparedBlock, compareAttempts, countChanges } from '~/modules/logs/compare/word-diff'
import { notesOf } from './note-queries.server'
import { locate } from '~/modules/logs/margin/passage'
import type { MarginNote } from './review'
import { type Before, type Handed, readBefore, readHanded } from './show-review.server'

/** An old note, with the block of the comparison that it stands beside now; none when its passage is gone. */
export interface CarriedNote extends Pick<MarginNote, 'id' | 'authorName' | 'quote' | 'note' | 'criterionId'> {
  entryId: string
  block: number | null
}

export interface ChangesShown extends Pick<Handed, 'stage' | 'version' | 'language' | 'entries'> {
  before: Before
  compared: ComparedBlock[]
  /** Titles, days and what was kept of set sessions. */
  facts: ComparedFact[]
  counts: ReturnType<typeof countChanges>
  notes: CarriedNote[]
}

const blocksOf = (entries: readonly SubmittedEntry[]): Block[] =>
  entries.flatMap(({ entryId, plain }) => plain.split('\n\n').map((text) => ({ entryId, text })))

/** What changed between the last referred attempt and this one, word by word, with the old notes; for its assessor and the quality assurers. 404 on a first attempt. */
export function showChanges(actor: Actor, submissionId: string): Promise<ChangesShown> {
  return reading(actor, async (trx) => {
    const stage = requireFound(await findStage(trx, submissionId))
    authorize(actor, 'feedback.read', factsOf(stage))
    const before = await readBefore(trx, stage)
    if (!before) throw new NotFound()
    const { version, language, entries } = await readHanded(trx, stage)
    const earlier = await readEarlier(trx, before.submissionId)
    const later = blocksOf(entries)
    const compared = compareAttempts(blocksOf(earlier.entries), later)
    const facts = compareFacts(earlier.entries, entries)
    const counts = countChanges([...compared, ...facts])
    const notes = earlier.notes.map((note) => carry(note, entries, later, compared))
    return { stage, version, language, entries, before, compared, facts, counts, notes }
  })
}

async function readEarlier(trx: Trx, submissionId: string) {
  const stage = requireFound(await findStage(trx, submissionId))
  const { entries } = await readHanded(trx, stage)
  return { entries, notes: await notesOf(trx, submissionId) }
}

function carry(
  { id, authorName, entryId, quote, note, criterionId, start, length, before, after }: MarginNote,
  entries: readonly SubmittedEntry[],
  later: readonly Block[],
  compared: readonly ComparedBlock[],
): CarriedNote {
  const carried = { id, authorName, quote, note, criterionId, entryId }
  const passage = { entryId, offset: start, length, quote, before, after }
  // Its own entry first; a passage that moved to another entry is found there by its words.
  const ordered = [...entries].sort((a, b) => Number(b.entryId === entryId) - Number(a.entryId === entryId))
  for (const entry of ordered) {
    const found = locate(passage, entry.plain)
    if (!found || (found.by === 'likeness' && entry.entryId !== entryId)) continue
    let at = 0
    for (const [index, block] of later.entries()) {
      if (block.entryId !== entry.entryId) continue
      if (found.start < at + block.text.length + 2)
        return { ...carried, entryId: entry.entryId, block: compared.findIndex((one) => one.after === index) }
      at += block.text.length + 2
    }
  }
  return { ...carried, block: null }
}
