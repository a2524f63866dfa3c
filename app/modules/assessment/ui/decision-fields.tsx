import { Form, Link } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { proposedBy, type Weighing } from '~/modules/programmes/decision-rule'
import type { FrameworkVersion } from '~/modules/programmes/framework'
import { formatMark, judgedName } from '~/modules/programmes/rule-words'
import type { Stage } from '~/modules/submissions/stage'
import { m } from '~/platform/i18n/messages'
import { CheckField, Refusable, refusalIn, TextArea, TextField } from '~/ui/form'
import { criterionQuery } from '../criterion-query'
import type { Judgement } from '../review'
import type { DecisionDraft } from './decision-draft'
import { decisionKey } from './tab-keys'
import { useDecisionDraft } from './use-decision-draft'
import './outcome.css'

interface Props {
  stage: Stage
  version: FrameworkVersion
  judgements: Judgement[]
  weighing: Weighing
  tomorrow: string
  /** Where the form begins. */
  begin: DecisionDraft
  me: string
  /** The id of the decision before this one, if there was one. */
  since: string
  refusal: unknown
}

/** Where the judgements lead by the framework's rule, and the form of the decision. Works without JavaScript. */
export function DecisionFields(props: Props) {
  const { stage, version, judgements, weighing, begin, tomorrow, refusal } = props
  const proposed = proposedBy(weighing)
  const typed = refusalIn(refusal)?.typed
  const [kind, setKind] = useState(String(typed?.kind ?? begin.kind))
  const [addressed, setAddressed] = useState<ReadonlySet<string>>(
    () => new Set(typed ? [typed.address ?? []].flat() : begin.addressed),
  )
  const [isReady, setReady] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // What was chosen before the page listened, or what the browser has restored.
    const chosen = form.current && new FormData(form.current).get('kind')
    if (chosen) setKind(String(chosen))
    setReady(true)
  }, [])
  const storageKey = decisionKey(props.me, stage.submissionId)
  useDecisionDraft(form, { storageKey, since: props.since, isRefused: typed !== undefined }, (draft) => {
    setKind(draft.kind)
    setAddressed(new Set(draft.addressed))
  })
  const levelOf = (criterionId: string) => {
    const criterion = version.criteria.find(({ id }) => id === criterionId)
    const judged = judgements.find((one) => one.criterionId === criterionId)?.level
    return criterion && judged ? judgedName(version, criterion, judged) : undefined
  }
  const toggle = (id: string) =>
    setAddressed((was) => {
      const is = new Set(was)
      if (!is.delete(id)) is.add(id)
      return is
    })
  return (
    <>
      <Weighed {...props} levelOf={levelOf} />
      <Form method="post" className="confirm-form" ref={form}>
        <Refusable data={refusal}>
          <fieldset className="stack" onChange={(event) => kindOf(event.target, setKind)}>
            <legend className="head">{m.outcome_confirm_heading()}</legend>
            <CheckField
              type="radio"
              name="kind"
              value="recommend"
              defaultChecked={begin.kind === 'recommend'}
              label={m.outcome_recommend()}
              hint={weighing.unjudged.length > 0 ? m.outcome_recommend_not_yet() : m.outcome_recommend_hint()}
            />
            <CheckField
              type="radio"
              name="kind"
              value="refer"
              label={m.outcome_refer()}
              hint={m.outcome_refer_hint()}
            />
          </fieldset>
          {proposed !== null && (
            <div data-is={isReady && (kind === '' || kind === proposed) ? 'aside' : undefined} className="departure">
              <TextArea
                name="departure"
                label={m.outcome_departure()}
                hint={proposed === 'recommend' ? m.outcome_departure_refer() : m.outcome_departure_recommend()}
                rows={3}
                defaultValue={begin.departure}
              />
            </div>
          )}
          <TextArea
            name="summary"
            label={m.outcome_summary_label()}
            hint={m.outcome_summary_hint()}
            rows={5}
            defaultValue={begin.summary}
            optional
          />
          <fieldset className="stack referral" data-is={isReady && kind !== 'refer' ? 'aside' : undefined}>
            <legend className="label">{m.outcome_address()}</legend>
            {version.criteria.map((criterion) => (
              <div key={criterion.id}>
                <div className="check">
                  <input
                    type="checkbox"
                    id={`address-${criterion.id}`}
                    name="address"
                    value={criterion.id}
                    checked={addressed.has(criterion.id)}
                    onChange={() => toggle(criterion.id)}
                  />
                  <label htmlFor={`address-${criterion.id}`}>
                    {criterion.code} {criterion.shortTitle}{' '}
                    <span className="faint">{levelOf(criterion.id) ?? m.outcome_not_judged()}</span>
                  </label>
                </div>
                <div className={addressed.has(criterion.id) ? 'asks-for' : 'asks-for no-script-only'}>
                  <TextArea
                    name={`asked-${criterion.id}`}
                    label={m.outcome_asked_of({ code: criterion.code })}
                    rows={3}
                    defaultValue={begin.asked[criterion.id]}
                  />
                </div>
              </div>
            ))}
            <TextField name="by" type="date" min={tomorrow} defaultValue={begin.by} label={m.outcome_by_label()} />
          </fieldset>
          <div className="row">
            <button className="btn primary" type="submit">
              {m.outcome_decide_button()}
            </button>
            <p className="hint">{m.outcome_decide_hint()}</p>
          </div>
          <p>
            <Link to={`/submissions/${stage.submissionId}/review`}>{m.outcome_back_to_review()}</Link>
            {' · '}
            <Link to={`/submissions/${stage.submissionId}/questions`}>{m.assessment_questions_way()}</Link>
            {' · '}
            <Link to={`/submissions/${stage.submissionId}/redaction`}>{m.assessment_return_way()}</Link>
            {' · '}
            <Link to={`/submissions/${stage.submissionId}/decline`}>{m.assessment_decline_title()}</Link>
          </p>
        </Refusable>
      </Form>
    </>
  )
}

function kindOf(target: EventTarget, set: (kind: string) => void) {
  const { name, value } = target as HTMLInputElement
  if (name === 'kind') set(value)
}

function Weighed({ version, weighing, stage, levelOf }: Props & { levelOf: (id: string) => string | undefined }) {
  const codes = (ids: string[]) => version.criteria.filter(({ id }) => ids.includes(id))
  if (weighing.passes) return <p className="lede mt2">{m.outcome_rule_passes()}</p>
  return (
    <div className="callout look mt3">
      <p>
        <strong>{m.outcome_rule_not_met()}</strong>
      </p>
      <ul>
        {codes(weighing.unjudged).map((criterion) => (
          <li key={criterion.id}>
            <Link to={`/submissions/${stage.submissionId}/review${criterionQuery(criterion.code)}#judge`}>
              {criterion.code} {criterion.shortTitle}
            </Link>
            : {m.outcome_not_judged()}
          </li>
        ))}
        {codes(weighing.fallShort).map((criterion) => (
          <li key={criterion.id}>
            {criterion.code} {criterion.shortTitle}: {levelOf(criterion.id)}
            {weighing.decisive.includes(criterion.id) && ` (${m.outcome_decisive()})`}
          </li>
        ))}
        {weighing.isTotalShort && version.totalMin !== null && (
          <li>{m.outcome_total_short({ total: formatMark(weighing.total), needed: formatMark(version.totalMin) })}</li>
        )}
      </ul>
    </div>
  )
}
