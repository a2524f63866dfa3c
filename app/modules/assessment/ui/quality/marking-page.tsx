import { Form, Link, useSubmit } from '@remix-run/react'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Language } from '~/modules/logs/language'
import { LogEntry } from '~/modules/logs/ui/margin/log-entry'
import type { FrameworkVersion } from '~/modules/programmes/framework'
import type { SubmittedEntry } from '~/modules/submissions/contents'
import { m } from '~/platform/i18n/messages'
import { KeyHints, type KeyLine, KeySheet } from '~/ui/key-sheet'
import { useKeys } from '~/ui/keys'
import { Mark } from '~/ui/mark'
import type { Judgement } from '../../review'
import { CriteriaNav } from '../criteria-nav'
import { JudgementConflict } from '../judgement-conflict'
import { isAmiss, keptWords } from '../kept-words'
import { SheetHandle } from '../sheet-handle'
import { LevelChoice } from '../level-choice'
import { MarkField } from '../mark-field'
import { markingKey } from '../tab-keys'
import { UnkeptButton } from '../unkept-dialog'
import { unkeptText } from '../unkept-text'
import { useCriterion } from '../use-criterion'
import { useMarks } from './use-marks'
import '../review.css'

export interface MarkingData {
  /** The address beneath which marks are kept (`marks`) and said to be in (`mark-in`). */
  base: string
  me: string
  title: string
  /** Whose log it is; empty where that is not said. */
  about: string
  lede: string
  /** What the button says that ends it. */
  markIn: string
  back: { to: string; name: string }
  version: FrameworkVersion
  language: Language
  entries: Omit<SubmittedEntry, 'plain' | 'versionId'>[]
  marks: Judgement[]
}

const none = new Map<string, never>()

/** The independent marker's desk: the log, the criteria, and one's own marks alone. */
export function MarkingPage({ data, timeZone }: { data: MarkingData; timeZone: string }) {
  const { version, base } = data
  const { marks, state, mark, flush, unkept, conflictAt, settle } = useMarks(
    base,
    markingKey(data.me, base),
    data.marks,
  )
  const [criterion, show] = useCriterion(version.criteria, data.title)
  const [isReady, setReady] = useState(false)
  const [isSheetOpen, setSheetOpen] = useState(false)
  useEffect(() => setReady(true), [])
  const sheet = useRef<HTMLDialogElement>(null)
  const at = version.criteria.indexOf(criterion)
  const step = (by: number) => {
    const next = version.criteria[at + by]
    if (next) show(next.code)
  }
  const draft = marks.get(criterion.id) ?? { level: null, feedback: '' }
  const lines: KeyLine[] = [
    ...(version.levels.length > 0
      ? [{ keys: ['1', String(version.levels.length)], isRange: true as const, does: m.assessment_key_level() }]
      : []),
    { keys: ['[', ']'], does: m.assessment_key_criterion() },
    { keys: ['F'], does: m.quality_key_reason() },
  ]
  useKeys({
    '[': () => step(-1),
    ']': () => step(1),
    f: (event) => {
      event.preventDefault()
      document.getElementById('feedback')?.focus()
    },
    '?': () => sheet.current?.showModal(),
    ...Object.fromEntries(
      version.levels
        .slice(0, 9)
        .map((level, index) => [String(index + 1), () => mark(criterion.id, { level: level.key })]),
    ),
  })
  const submit = useSubmit()
  const [isFinishing, setFinishing] = useState(false)
  const hasPending = state.pending.length > 0
  // What was marked a moment ago is kept first: else the server would miss it.
  const finish = (event: FormEvent) => {
    if (!hasPending) return
    event.preventDefault()
    flush()
    setFinishing(true)
  }
  useEffect(() => {
    if (!isFinishing || hasPending) return
    setFinishing(false)
    if (state.refused.length === 0) submit(null, { method: 'post', action: `${base}/mark-in` })
  }, [isFinishing, hasPending, state.refused.length, submit, base])
  const judged = version.criteria.filter(({ id }) => marks.get(id)?.level).length
  const entries = useMemo(
    () =>
      data.entries.map((entry) => (
        <section key={entry.entryId}>
          <LogEntry entry={entry} language={data.language} verdicts={none} notes={[]} selected={criterion.code} />
        </section>
      )),
    [data.entries, data.language, criterion.code],
  )
  return (
    <div className="review" data-ready={isReady ? '' : undefined}>
      <header className="bar">
        <Link className="wordmark" to={data.back.to}>
          <Mark />
          <span className="vh">{data.back.name}</span>
        </Link>
        <Link className="plain quiet crumb" to={data.back.to}>
          {data.back.name}
        </Link>
        <h1>
          {data.title} <span className="faint about">{data.about}</span>
        </h1>
        <span className="push row">
          <span className={isAmiss(state) ? 'kept look' : 'kept quiet'} role="status">
            {keptWords(state, timeZone, m.quality_not_kept_not_yours())}
          </span>
          {state.whyShut && <UnkeptButton textOf={() => unkeptText(unkept(), version)} />}
          <Form method="post" action={`${base}/mark-in`} onSubmit={finish}>
            <button className="btn small" type="submit">
              {data.markIn}{' '}
              <span className="faint num">{m.assessment_judged_of({ n: judged, all: version.criteria.length })}</span>
            </button>
          </Form>
        </span>
      </header>
      <nav className="jump" aria-label={m.assessment_on_this_page()}>
        <a href="#judge">{m.assessment_jump_levels({ code: criterion.code })}</a>{' '}
        <button className="btn small bare" type="button" {...{ popovertarget: 'all-criteria' }}>
          {m.assessment_all_criteria({ n: version.criteria.length })}
        </button>
      </nav>
      <CriteriaNav version={version} judgements={marks} selected={criterion} onShow={show} />
      <main id="main" tabIndex={0}>
        <p className="callout">{data.lede}</p>
        {entries}
      </main>
      <aside className="side judge" id="judge" aria-labelledby="judge-h" data-open={isSheetOpen ? '' : undefined}>
        <SheetHandle
          criterion={criterion}
          isOpen={isSheetOpen}
          onToggle={() => setSheetOpen(!isSheetOpen)}
          state={state}
        />
        <div id="judge-body">
          <p className="hint">{m.assessment_criterion_of({ n: at + 1, all: version.criteria.length })}</p>
          <h2 className="head" id="judge-h" tabIndex={-1}>
            <span className="vh">{criterion.code} </span>
            {criterion.shortTitle}
          </h2>
          <details className="guidance">
            <summary>{m.assessment_in_full()}</summary>
            <p>{criterion.title}</p>
            {criterion.guidance && <p className="quiet">{criterion.guidance}</p>}
          </details>
          <JudgementConflict refusal={conflictAt(criterion.id)} mine={draft} settle={settle} />
          <div key={criterion.id}>
            {version.scale === 'marks' ? (
              <MarkField
                scaled={version}
                judged={draft.level}
                judge={(level) => mark(criterion.id, { level })}
                isOpen
                criterion={criterion}
              />
            ) : (
              <LevelChoice
                judged={draft.level}
                judge={(level) => mark(criterion.id, { level })}
                isOpen
                {...{ version, criterion }}
              />
            )}
            <div className="field">
              <label htmlFor="feedback">{m.quality_reason()}</label>
              <textarea
                id="feedback"
                rows={5}
                maxLength={8000}
                value={draft.feedback}
                onChange={(event) => mark(criterion.id, { feedback: event.currentTarget.value })}
                onBlur={flush}
                onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
              />
            </div>
            {at + 1 < version.criteria.length && (
              <button className="btn primary mt2" type="button" onClick={() => step(1)}>
                {m.assessment_next_criterion()} <kbd aria-hidden="true">]</kbd>
              </button>
            )}
          </div>
        </div>
      </aside>
      <footer className="keybar">
        <KeyHints lines={lines} onAll={() => sheet.current?.showModal()} />
      </footer>
      <KeySheet sheet={sheet} lines={lines} />
    </div>
  )
}
