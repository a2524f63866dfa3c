import { useEffect, useMemo, useState } from 'react'
import { newId } from '~/modules/logs/device/device-id'
import type { BankComment } from '../bank/bank'
import type { AskedPoint, ClaimVerdict, Judgement, PointOutcome, Verdict } from '../review'
import type { ReviewData } from './review-data'
import { reviewKey } from './tab-keys'
import { useKeeper } from './use-keeper'

const typingPause = 700

export interface NoteHere {
  id: string
  entryId: string
  criterionId: string | null
  start: number
  length: number
  quote: string
  note: string
  /** An ISO moment; null while it is new. */
  at: string | null
}
export type Draft = Pick<Judgement, 'level' | 'feedback'>

/** The review as it stands on this page: what the server had, and what was done since, kept as one goes. */
export function useReview(data: ReviewData) {
  const base = `/submissions/${data.stage.submissionId}`
  const { keeper, state } = useKeeper(reviewKey(data.me, data.stage.submissionId))
  const [judgements, setJudgements] = useState(
    () => new Map<string, Draft>(data.judgements.map((one) => [one.criterionId, one])),
  )
  const [verdicts, setVerdicts] = useState<readonly ClaimVerdict[]>(data.verdicts)
  const [points, setPoints] = useState<readonly AskedPoint[]>(data.points)
  const [privateNote, setPrivateNote] = useState(data.privateNote.note)
  const [bank, setBank] = useState<readonly BankComment[]>(data.bank)
  const [notes, setNotes] = useState<readonly NoteHere[]>(data.notes)

  useEffect(() => {
    for (const judgement of data.judgements) keeper.knows(`judgement ${judgement.criterionId}`, judgement.keptAt)
    keeper.knows('private', data.privateNote.keptAt)
    for (const [key, { fields, path }] of keeper.restore()) {
      if (key === 'private') setPrivateNote(fields.private ?? '')
      if (key.startsWith('point ') && fields.criterion)
        setPoints((all) => pointIn(all, fields.criterion!, (fields.outcome || null) as PointOutcome | null))
      if (key.startsWith('bank ')) setBank((all) => banked(all, { ...fields, id: fields.id! }))
      const { criterion, level, feedback } = fields
      if (key.startsWith('judgement ') && criterion)
        setJudgements((all) => new Map(all).set(criterion, { level: level || null, feedback: feedback ?? '' }))
      if (key.startsWith('verdict ') && criterion)
        setVerdicts((all) => verdictIn(all, fields.claim!, criterion, (fields.verdict || null) as Verdict | null))
      if (path.endsWith('/removal')) setNotes((all) => all.filter((one) => key !== `note ${one.id}`))
      if (key.startsWith('note ') && fields.note) {
        const note: NoteHere = {
          id: fields.id!,
          entryId: fields.entry!,
          criterionId: fields.criterion || null,
          start: Number(fields.start),
          length: Number(fields.end) - Number(fields.start),
          quote: fields.quote ?? '',
          note: fields.note,
          at: null,
        }
        setNotes((all) => [...all.filter((one) => one.id !== note.id), note])
      }
    }
    // Once: what the page showed is what the server had.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [keeper])

  return useMemo(() => {
    const judge = (criterionId: string, change: Partial<Draft>) => {
      const draft = { ...(judgements.get(criterionId) ?? { level: null, feedback: '' }), ...change }
      setJudgements(new Map(judgements).set(criterionId, draft))
      keeper.put(
        `judgement ${criterionId}`,
        {
          path: `${base}/judgements`,
          fields: { criterion: criterionId, level: draft.level ?? '', feedback: draft.feedback },
          namesLast: true,
        },
        change.feedback === undefined ? 0 : typingPause,
      )
    }
    const writePrivate = (note: string, wait = typingPause) => {
      setPrivateNote(note)
      keeper.put('private', { path: `${base}/private-note`, fields: { private: note }, namesLast: true }, wait)
    }
    return {
      judgements,
      verdicts,
      notes,
      points,
      privateNote,
      bank,
      state,
      writePrivate,
      privateConflict: () => keeper.refusal('private'),
      /** Of two windows' notes, settles which one stays: this one's unless the other is given. */
      settlePrivate: (keptAt: string, theirs = privateNote) => {
        keeper.knows('private', keptAt)
        writePrivate(theirs, 0)
      },
      tick: (criterionId: string, outcome: PointOutcome | null) => {
        setPoints((all) => pointIn(all, criterionId, outcome))
        keeper.put(`point ${criterionId}`, {
          path: `${base}/points`,
          fields: { criterion: criterionId, outcome: outcome ?? '' },
        })
      },
      keepInBank: (comment: { code: string; text: string }) => {
        const fields = { id: newId(), ...comment }
        setBank((all) => banked(all, fields))
        keeper.put(`bank ${fields.id}`, { path: '/comment-bank/kept', fields })
      },
      flush: keeper.flush,
      judge,
      unkept: keeper.unkept,
      conflictAt: (criterionId: string) => keeper.refusal(`judgement ${criterionId}`),
      /** Why a note, or a verdict on a passage, was not kept. */
      noteRefusal: (id: string) => keeper.refusal(`note ${id}`)?.sentence,
      verdictRefusal: (claimId: string, criterionId: string) =>
        keeper.refusal(`verdict ${claimId} ${criterionId}`)?.sentence,
      /** Of two windows' judgements, settles which one stays. */
      settle: (standing: Judgement, mine: Draft | null) => {
        keeper.knows(`judgement ${standing.criterionId}`, standing.keptAt)
        judge(standing.criterionId, mine ?? { level: standing.level, feedback: standing.feedback })
      },
      verdictOn: (claimId: string, criterionId: string, verdict: Verdict | null) => {
        setVerdicts((all) => verdictIn(all, claimId, criterionId, verdict))
        keeper.put(`verdict ${claimId} ${criterionId}`, {
          path: `${base}/verdicts`,
          fields: { claim: claimId, criterion: criterionId, verdict: verdict ?? '' },
        })
      },
      write: (note: Omit<NoteHere, 'id' | 'at'> & { id?: string }) => {
        const written: NoteHere = { ...note, id: note.id ?? newId(), at: null }
        setNotes((all) => [...all.filter((one) => one.id !== written.id), written])
        keeper.put(`note ${written.id}`, {
          path: `${base}/notes`,
          fields: {
            id: written.id,
            entry: written.entryId,
            start: String(written.start),
            end: String(written.start + written.length),
            quote: written.quote.slice(0, 2_000),
            criterion: written.criterionId ?? '',
            note: written.note,
          },
        })
        return written.id
      },
      remove: (id: string) => {
        setNotes((all) => all.filter((one) => one.id !== id))
        const wasNeverKept = keeper.refusal(`note ${id}`) && notes.find((one) => one.id === id)?.at === null
        if (wasNeverKept) keeper.drop(`note ${id}`)
        else keeper.put(`note ${id}`, { path: `${base}/notes/${id}/removal`, fields: {} })
      },
    }
  }, [judgements, verdicts, notes, points, privateNote, bank, state, keeper, base])
}

const pointIn = (all: readonly AskedPoint[], criterionId: string, outcome: PointOutcome | null): AskedPoint[] => [
  ...all.filter((one) => one.criterionId !== criterionId),
  ...(outcome ? [{ criterionId, outcome }] : []),
]

const banked = (
  all: readonly BankComment[],
  { id, code = '', text = '' }: { id: string; code?: string; text?: string },
) => [...all.filter((one) => one.id !== id), { id, code, text, isShared: false, isOwn: true, ownerName: '' }]

const verdictIn = (
  all: readonly ClaimVerdict[],
  claimId: string,
  criterionId: string,
  verdict: Verdict | null,
): ClaimVerdict[] => [
  ...all.filter((one) => one.claimId !== claimId || one.criterionId !== criterionId),
  ...(verdict ? [{ claimId, criterionId, verdict }] : []),
]

export type Review = ReturnType<typeof useReview>
