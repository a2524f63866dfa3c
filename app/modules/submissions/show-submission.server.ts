import type { Actor } from '~/policy/actor'
import { may } from '~/policy/abilities'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { entriesOf, findSubmission } from './contents.server'
import type { SubmissionRecord, SubmittedEntry } from './contents'
import { findStage } from './queries.server'
import { factsOf, type Stage } from './stage'

export interface SubmissionShown {
  stage: Stage
  submission: Omit<SubmissionRecord, 'declarations'>
  /** What the trainee declared; null for who may not read the log. */
  declarations: SubmissionRecord['declarations'] | null
  /** Without their texts; empty for who may not read the log. */
  entries: (Pick<SubmittedEntry, 'entryId' | 'partTitle' | 'title' | 'kind' | 'occurredOn' | 'words'> & {
    setName: string | null
  })[]
  mayRead: boolean
}

/** A submission's receipt: what was handed in, when, its hash, and where it stands. NotFound when it isn't the actor's to see. */
export function showSubmission(actor: Actor, submissionId: string): Promise<SubmissionShown> {
  return reading(actor, async (trx) => {
    const stage = requireFound(await findStage(trx, submissionId))
    authorize(actor, 'submission.see', factsOf(stage))
    const { declarations, ...submission } = requireFound(await findSubmission(trx, submissionId))
    const mayRead = may(actor, 'submission.read', factsOf(stage))
    const entries = mayRead ? await entriesOf(trx, submissionId) : []
    return {
      stage,
      submission,
      declarations: mayRead ? declarations : null,
      mayRead,
      entries: entries.map(({ entryId, partTitle, title, kind, occurredOn, words, session }) => ({
        entryId,
        partTitle,
        title,
        kind,
        occurredOn,
        setName: session?.setName ?? null,
        words,
      })),
    }
  })
}
