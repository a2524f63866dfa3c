import { useNavigate } from '@remix-run/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { formatTime } from '~/ui/dates'
import type { RefusalShown } from '~/ui/form'
import { KeyHints, KeySheet } from '~/ui/key-sheet'
import { criterionQuery } from '../criterion-query'
import { BegunBefore } from './begun-before'
import { CriteriaNav } from './criteria-nav'
import { Declared } from './declared'
import { JudgePanel } from './judge-panel'
import { LogEntry } from '~/modules/logs/ui/margin/log-entry'
import type { ShownNote } from '~/modules/logs/ui/margin/margin-notes'
import { NoteActions } from './note-actions'
import { NoteDialog, type NoteDraft } from '~/modules/logs/ui/margin/note-dialog'
import { NoteForm } from '~/modules/logs/ui/margin/note-form'
import { readingOnly } from './reading-only'
import { SettledChecks } from './quality/settled-checks'
import { Returned } from './returned'
import { ReviewBar } from './review-bar'
import { askAbout } from './questions/margin-questions'
import { passagesFor, type ReviewData } from './review-data'
import { reviewKeyLines, useReviewKeys } from './review-keys'
import { SelectionButton } from '~/modules/logs/ui/margin/selection-button'
import { SheetHandle } from './sheet-handle'
import { useCriterion } from './use-criterion'
import { useReadAhead } from './use-read-ahead'
import { useReview } from './use-review'
import './review.css'

/** The assessor's desk: criteria, log, and one criterion at hand. In a narrow window the log leads and the judgement is a sheet at its foot. */
export function ReviewPage({
  data,
  timeZone,
  refused,
  noteRefusal,
}: {
  data: ReviewData
  timeZone: string
  refused: string | null
  /** A note that was sent without JavaScript and refused. */
  noteRefusal?: RefusalShown
}) {
  const review = useReview(data)
  const { criteria } = data.version
  const here = `/submissions/${data.stage.submissionId}`
  const [criterion, show] = useCriterion(criteria, m.submissions_title({ number: data.stage.number }))
  const passages = useMemo(() => passagesFor(data.entries, criterion), [data.entries, criterion])
  const [current, setCurrent] = useState<string | null>(null)
  const [draft, setDraft] = useState<NoteDraft | null>(null)
  const halfDone = useRef<NoteDraft | null>(null)
  const open = (next: NoteDraft) => {
    const was = halfDone.current
    const isThere = was && was.id === next.id && was.entryId === next.entryId && was.start === next.start
    setDraft(isThere ? { ...next, note: was.note } : next)
  }
  const [isReady, setReady] = useState(false)
  const [isSheetOpen, setSheetOpen] = useState(false)
  useEffect(() => setReady(true), [])
  const sheet = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  useReadAhead(data.next)

  const step = (by: number) => {
    const next = criteria[criteria.indexOf(criterion) + by]
    if (next) show(next.code)
    else if (by > 0) navigate(`${here}/decision`)
  }
  const go = useCallback((claimId: string) => {
    setCurrent(claimId)
    const passage = document.getElementById(`passage-${claimId}`)
    passage?.focus({ preventScroll: true })
    passage?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [])
  useEffect(() => setCurrent((id) => (passages.some((passage) => passage.id === id) ? id : null)), [passages])
  // The text is drawn anew when a verdict or a note changes: who stood on a passage goes on standing there.
  useEffect(() => {
    if (current && document.activeElement === document.body)
      document.getElementById(`passage-${current}`)?.focus({ preventScroll: true })
  }, [current, review.verdicts, review.notes])

  useReviewKeys({ data, review, criterion, passages, current, go, step, open, sheet, navigate })

  const verdictsHere = useMemo(
    () => new Map(review.verdicts.map((one) => [one.claimId, one.verdict])),
    [review.verdicts],
  )
  const notes = useMemo(
    () =>
      new Map<string, ShownNote[]>(
        data.entries.map((entry) => [
          entry.entryId,
          [
            ...data.questions.inMargin.filter((one) => one.entryId === entry.entryId),
            ...review.notes
              .filter((note) => note.entryId === entry.entryId)
              .map((note) => ({
                ...note,
                code: criteria.find((one) => one.id === note.criterionId)?.code ?? null,
                refused: review.noteRefusal(note.id),
                by: note.at ? m.assessment_you_at({ time: formatTime(note.at, timeZone) }) : m.assessment_you(),
                actions: data.isOpen && (
                  <NoteActions
                    {...{ note, isReady, here }}
                    code={criterion.code}
                    refusal={noteRefusal}
                    onEdit={() => open(note)}
                    onRemove={() => review.remove(note.id)}
                  />
                ),
              })),
          ],
        ]),
      ),
    [review, data.entries, data.questions, data.isOpen, criteria, criterion, here, isReady, noteRefusal, timeZone],
  )

  return (
    <div className="review" data-ready={isReady ? '' : undefined}>
      <ReviewBar data={data} review={review} timeZone={timeZone} />
      <nav className="jump" aria-label={m.assessment_on_this_page()}>
        <a href="#judge">{m.assessment_jump_levels({ code: criterion.code })}</a>{' '}
        <button className="btn small bare" type="button" {...{ popovertarget: 'all-criteria' }}>
          {m.assessment_all_criteria({ n: criteria.length })}
        </button>
      </nav>
      <CriteriaNav version={data.version} judgements={review.judgements} selected={criterion} onShow={show} />
      <main
        id="main"
        tabIndex={0}
        onClick={(event) => {
          const mark = (event.target as Element).closest<HTMLElement>('mark[data-claim]')
          if (!mark || !document.getSelection()?.isCollapsed) return
          show(mark.dataset.criterion!)
          setCurrent(mark.dataset.claim!)
        }}
      >
        {refused && <p className="callout look refused">{refused}</p>}
        <SettledChecks checks={data.noted} version={data.version} timeZone={timeZone} />
        <Returned returned={data.returned} timeZone={timeZone} />
        {data.isOpen && <BegunBefore earlier={data.earlier} submissionId={data.stage.submissionId} />}
        <Declared declarations={data.declarations} handedIn={data.handedIn} />
        {data.entries.map((entry) => (
          <section key={entry.entryId}>
            <LogEntry
              entry={entry}
              language={data.language}
              verdicts={verdictsHere}
              notes={notes.get(entry.entryId) ?? []}
              selected={criterion.code}
            />
            {data.isOpen && (
              <noscript>
                <NoteForm
                  about={{
                    id: data.newNoteIds[entry.entryId]!,
                    entryId: entry.entryId,
                    criterionId: criterion.id,
                    note: '',
                  }}
                  address={`${here}/review/notes${criterionQuery(criterion.code)}`}
                  refusal={noteRefusal}
                />
              </noscript>
            )}
          </section>
        ))}
      </main>
      <aside className="side judge" id="judge" aria-labelledby="judge-h" data-open={isSheetOpen ? '' : undefined}>
        <SheetHandle
          criterion={criterion}
          isOpen={isSheetOpen}
          onToggle={() => setSheetOpen(!isSheetOpen)}
          state={review.state}
        />
        <div id="judge-body">
          {!data.isOpen && <p className="callout">{readingOnly(data.stage.state)}</p>}
          <JudgePanel {...{ data, review, criterion, passages, current }} onPassage={go} onNext={() => step(1)} />
        </div>
      </aside>
      <footer className="keybar">
        <KeyHints
          lines={reviewKeyLines(data.version.levels.length).slice(0, 6)}
          onAll={() => sheet.current?.showModal()}
        />
      </footer>
      {data.isOpen && isReady && (
        <SelectionButton
          onNote={(selected) => open({ ...selected, criterionId: criterion.id, note: '' })}
          onAsk={(selected) => navigate(askAbout(here, selected))}
        />
      )}
      <NoteDialog
        draft={draft}
        onWrite={(written) => {
          review.write(written)
          halfDone.current = null
          setDraft(null)
        }}
        onClose={(typed) => {
          halfDone.current = draft && typed.trim() !== '' ? { ...draft, note: typed } : null
          setDraft(null)
        }}
      />
      <KeySheet sheet={sheet} lines={reviewKeyLines(data.version.levels.length)} />
    </div>
  )
}
