import { programmeOf } from '~/modules/programmes/index.server'
import { entriesOf, findStage } from '~/modules/submissions/index.server'
import { canHappen } from '~/modules/submissions/lifecycle'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { addDays, dayIn } from '~/platform/days'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { notesOf } from './note-queries.server'
import { type Redaction, redactionDays } from './redaction'
import { findRedaction } from './redaction-queries.server'

/** A passage as it is shown, with what its entry is called by (names.ts). */
export interface PassageShown {
  id: string
  quote: string
  note: string
  entry: { kind: string; title: string; occurredOn: string | null; setName: string | null } | null
  entryId: string
}

export interface ReturnShown {
  stage: Stage
  isPossible: boolean
  /** The assessor's own notes, which may go along. */
  notes: PassageShown[]
  tomorrow: string
  byDefault: string
}

/** What the page of returning shows to the assessor. Rights as for reviewing. */
export function showReturn(actor: Actor, submissionId: string, now = new Date()): Promise<ReturnShown> {
  return reading(actor, async (trx) => {
    const stage = requireFound(await findStage(trx, submissionId))
    authorize(actor, 'submission.review', factsOf(stage))
    const { timeZone } = await programmeOf(trx, stage.cohortId)
    const entries = await entriesOf(trx, submissionId)
    const today = dayIn(timeZone, now)
    return {
      stage,
      isPossible: canHappen(stage.state, 'return'),
      notes: (await notesOf(trx, submissionId, actor.personId)).map((one) => withEntry(one, entries)),
      tomorrow: addDays(today, 1),
      byDefault: addDays(today, redactionDays),
    }
  })
}

export interface RedactionShown extends Omit<Redaction, 'passages'> {
  passages: PassageShown[]
}

/** What is asked for, for the trainee, the assessor and quality assurers; null when it wasn't returned, or for anybody else. */
export function showRedaction(actor: Actor, submissionId: string): Promise<RedactionShown | null> {
  return reading(actor, async (trx) => {
    const redaction = await findRedaction(trx, submissionId)
    if (!redaction) return null
    const entries = await entriesOf(trx, submissionId)
    return {
      ...redaction,
      passages: redaction.passages.map((one, at) => withEntry({ ...one, id: String(at) }, entries)),
    }
  })
}

function withEntry(
  { id, entryId, quote, note }: { id: string; entryId: string; quote: string; note: string },
  entries: Awaited<ReturnType<typeof entriesOf>>,
): PassageShown {
  const entry = entries.find((one) => one.entryId === entryId)
  return {
    id,
    entryId,
    quote,
    note,
    entry: entry
      ? {
          kind: entry.kind,
          title: entry.title,
          occurredOn: entry.occurredOn,
          setName: entry.session?.setName ?? null,
        }
      : null,
  }
}
