import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { Mark } from '~/ui/mark'
import { isAmiss, keptWords } from './kept-words'
import type { ReviewData } from './review-data'
import { UnkeptButton } from './unkept-dialog'
import { unkeptText } from './unkept-text'
import type { Review } from './use-review'

/** The bar over the review: what it is, whether all is kept, and the way to the decision. */
export function ReviewBar({ data, review, timeZone }: { data: ReviewData; review: Review; timeZone: string }) {
  const { stage, version } = data
  const { judgements, state } = review
  const judged = version.criteria.filter((criterion) => judgements.get(criterion.id)?.level).length
  const here = `/submissions/${stage.submissionId}`
  return (
    <header className="bar">
      <Link className="wordmark" to="/queue">
        <Mark />
        <span className="vh">{m.assessment_back_to_queue()}</span>
      </Link>
      <Link className="plain quiet crumb" to="/queue">
        {m.assessment_queue()}
      </Link>
      <h1>
        {m.submissions_title({ number: stage.number })}{' '}
        <span className="faint about">
          {stage.traineeName},{' '}
          {m.assessment_about({
            attempt: stage.attempt,
            words: m.count_words({ n: stage.words, shown: formatNumber(stage.words) }),
          })}
        </span>
      </h1>
      {data.asked && (
        <Link className="opt" to={`${here}/changes`}>
          {m.assessment_what_changed()}
        </Link>
      )}
      <span className="push row">
        <span className={isAmiss(state) ? 'kept look' : 'kept quiet'} role="status">
          {keptWords(state, timeZone)}
        </span>
        {state.whyShut && <UnkeptButton textOf={() => unkeptText(review.unkept(), version)} />}
        <Link className="btn small bare opt" to={`${here}/questions`}>
          {m.assessment_questions_way()}
          {data.questions.asked > 0 && (
            <span className="faint num">
              {' '}
              {m.assessment_judged_of({ n: data.questions.replied, all: data.questions.asked })}
            </span>
          )}
        </Link>
        {data.isOpen && (
          <>
            <button className="btn small bare opt" type="button" {...{ popovertarget: 'more' }}>
              {m.assessment_more()}
            </button>
            <div id="more" className="popover" {...{ popover: '' }}>
              <Link className="btn small bare" to={`${here}/redaction`}>
                {m.assessment_return_title()}
              </Link>
              <Link className="btn small bare" to={`${here}/decline`}>
                {m.assessment_decline_title()}
              </Link>
            </div>
          </>
        )}
        <Link className="btn small" to={`${here}/decision`}>
          {data.isOpen ? m.assessment_decide() : m.assessment_decision()}{' '}
          <span className="faint num">{m.assessment_judged_of({ n: judged, all: version.criteria.length })}</span>
        </Link>
        {data.next && (
          <Link className="btn small bare opt" to={`/submissions/${data.next.submissionId}/review`}>
            {m.assessment_next_submission({ number: data.next.number })}
          </Link>
        )}
      </span>
    </header>
  )
}
