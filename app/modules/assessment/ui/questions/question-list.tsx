import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Moment } from '~/ui/dates'
import type { QuestionsShown } from '../../questions/show-questions.server'
import './questions.css'

/** What was asked, and what was replied. Whoever may reply is led to where they do. */
export function QuestionList({ shown, timeZone }: { shown: QuestionsShown; timeZone: string }) {
  const { questions, isTrainee, mayReply, stage } = shown
  if (questions.length === 0) return <p className="quiet mt3">{m.assessment_questions_none()}</p>
  return (
    <ol className="asked-questions mt3">
      {questions.map((one) => (
        <li key={one.id} id={`question-${one.id}`}>
          <p className="hint">
            {one.assessorName}, <Moment value={one.askedAt} timeZone={timeZone} />
          </p>
          {one.quote !== '' && <blockquote className="serif">{one.quote}</blockquote>}
          <p className="said question">{one.question}</p>
          {one.reply !== '' && (
            <div className="reply">
              <p className="label">
                {isTrainee ? m.assessment_question_your_reply() : m.assessment_question_reply()}
                {one.repliedAt && (
                  <>
                    , <Moment value={one.repliedAt} timeZone={timeZone} />
                  </>
                )}
              </p>
              <p className="said">{one.reply}</p>
            </div>
          )}
          {one.reply === '' && !mayReply && <p className="hint">{m.assessment_question_waits()}</p>}
          {mayReply && (
            <p>
              <Link
                className={one.reply === '' ? 'btn primary' : 'btn small'}
                to={`/submissions/${stage.submissionId}/questions/${one.id}`}
              >
                {one.reply === '' ? m.assessment_question_to_reply() : m.assessment_question_change_reply()}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
