import { Form } from '@remix-run/react'
import type { Criterion } from '~/modules/programmes/framework'
import { m } from '~/platform/i18n/messages'
import { criterionQuery } from '../criterion-query'
import { AskedHere } from './asked-here'
import { BankDrawer } from './bank/bank-drawer'
import { JudgementConflict } from './judgement-conflict'
import { LevelChoice } from './level-choice'
import { MarkField } from './mark-field'
import { PassageList } from './passage-list'
import type { PassageHere, ReviewData } from './review-data'
import { PrivateNote } from './private-note'
import type { Review } from './use-review'

interface JudgePanelProps {
  data: ReviewData
  review: Review
  criterion: Criterion
  passages: PassageHere[]
  current: string | null
  onPassage: (claimId: string) => void
  onNext: () => void
}

/** One criterion: its levels, the passages it rests on, and what the trainee is to hear. */
export function JudgePanel({ data, review, criterion, passages, current, onPassage, onNext }: JudgePanelProps) {
  const { version, stage, isOpen } = data
  const at = version.criteria.findIndex((one) => one.id === criterion.id)
  const next = version.criteria[at + 1]
  const draft = review.judgements.get(criterion.id) ?? { level: null, feedback: '' }
  const asked = data.asked?.by[criterion.id]
  return (
    <>
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
      {asked && (
        <AskedHere
          attempt={data.asked!.attempt}
          outcome={review.points.find((one) => one.criterionId === criterion.id)?.outcome ?? null}
          tick={(outcome) => review.tick(criterion.id, outcome)}
          {...{ asked, isOpen }}
        />
      )}
      <JudgementConflict
        refusal={review.conflictAt(criterion.id)}
        mine={review.judgements.get(criterion.id) ?? null}
        settle={review.settle}
      />
      <Form
        method="post"
        action={`/submissions/${stage.submissionId}/review${criterionQuery(criterion.code)}`}
        key={criterion.id}
        onSubmit={(event) => {
          event.preventDefault()
          review.flush()
          onNext()
        }}
      >
        <input type="hidden" name="criterion" value={criterion.id} />
        {version.scale === 'marks' ? (
          <MarkField
            scaled={version}
            judged={draft.level}
            judge={(level) => review.judge(criterion.id, { level })}
            {...{ criterion, isOpen }}
          />
        ) : (
          <LevelChoice
            judged={draft.level}
            judge={(level) => review.judge(criterion.id, { level })}
            {...{ version, criterion, isOpen }}
          />
        )}
        <div className="field">
          <label htmlFor="feedback">{m.assessment_feedback()}</label>
          <textarea
            id="feedback"
            name="feedback"
            rows={6}
            maxLength={8000}
            value={draft.feedback}
            readOnly={!isOpen}
            onChange={(event) => review.judge(criterion.id, { feedback: event.currentTarget.value })}
            onBlur={review.flush}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
        </div>
        <BankDrawer feedback={draft.feedback} {...{ review, criterion, isOpen }} />
        {isOpen && (
          <button className="btn primary mt2" type="submit" name="next" value={next?.code ?? 'decision'}>
            {next ? m.assessment_next_criterion() : m.assessment_to_decision()} <kbd aria-hidden="true">]</kbd>
          </button>
        )}
      </Form>
      <h3 className="label mt3" id="rests">
        {m.assessment_rests_on()}
      </h3>
      <PassageList {...{ data, review, passages, current, onPassage }} />
      <PrivateNote {...{ review, isOpen }} />
    </>
  )
}
