import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { SelectField, TextField } from '~/ui/form'
import type { Weighing } from '../decision-rule'
import type { Criterion, FrameworkVersion } from '../framework'
import { fieldOf, type RuleExample } from '../rule-examples'
import { formatMark, ruleInWords } from '../rule-words'
import type { Tried } from '../try-rule.server'

interface RuleTrialProps {
  version: FrameworkVersion
  examples: RuleExample[]
  tried: Tried | null
}

/** What a version's rule makes of examples, and of judgements that one makes up. Works without scripts. */
export function RuleTrial({ version, examples, tried }: RuleTrialProps) {
  return (
    <>
      {ruleInWords(version).map((sentence) => (
        <p className="mt1" key={sentence}>
          {sentence}
        </p>
      ))}
      <section className="mt4" aria-labelledby="examples">
        <h2 className="head" id="examples">
          {m.programmes_trial_examples()}
        </h2>
        <table className="mt2">
          <thead>
            <tr>
              <th scope="col">{m.programmes_trial_judged()}</th>
              <th scope="col">{m.programmes_trial_outcome()}</th>
            </tr>
          </thead>
          <tbody>
            {examples.map((example) => (
              <tr key={example.is}>
                <th scope="row">{exampleWords(example)}</th>
                <td>
                  <Outcome version={version} weighing={example.weighing} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="mt4" aria-labelledby="own">
        <h2 className="head" id="own">
          {m.programmes_trial_own()}
        </h2>
        {tried && (
          <div className="callout mt2" role="status" id="outcome">
            <Outcome version={version} weighing={tried.weighing} />
            {tried.unknown.length > 0 && (
              <p className="error">{m.programmes_trial_unknown({ codes: tried.unknown.join(', ') })}</p>
            )}
          </div>
        )}
        <Form method="get" action="#own" preventScrollReset className="stack mt3">
          <input type="hidden" name="version" value={version.number} />
          <div className="trial-fields">
            {version.criteria.map((criterion) => (
              <OneCriterion
                key={criterion.id}
                version={version}
                criterion={criterion}
                judged={tried?.judged[criterion.code]}
              />
            ))}
          </div>
          <p>
            <button className="btn primary" type="submit">
              {m.programmes_trial_button()}
            </button>
          </p>
        </Form>
      </section>
    </>
  )
}

interface OneCriterionProps {
  version: FrameworkVersion
  criterion: Criterion
  judged: string | undefined
}

function OneCriterion({ version: { scale, levels }, criterion, judged = '' }: OneCriterionProps) {
  const label = `${criterion.code} ${criterion.shortTitle}`
  if (scale === 'levels')
    return (
      <SelectField
        name={fieldOf(criterion)}
        label={label}
        options={[
          { value: '', name: m.programmes_trial_unjudged() },
          ...levels.map(({ key, name }) => ({ value: key, name })),
        ]}
        defaultValue={judged}
      />
    )
  return (
    <TextField
      name={fieldOf(criterion)}
      label={label}
      hint={m.programmes_trial_out_of({ max: formatMark(criterion.markMax ?? 0) })}
      defaultValue={judged}
      inputMode="decimal"
      className="input short"
      autoComplete="off"
    />
  )
}

/** What the rule says, and for which criteria. */
function Outcome({ version, weighing }: { version: FrameworkVersion; weighing: Weighing }) {
  const codes = (ids: readonly string[]) =>
    version.criteria
      .filter(({ id }) => ids.includes(id))
      .map(({ code }) => code)
      .join(', ')
  const compensable = weighing.fallShort.filter((id) => !weighing.decisive.includes(id))
  const isUnjudged = weighing.unjudged.length > 0
  return (
    <>
      <p className="status" data-is={weighing.passes ? 'done' : isUnjudged ? 'part' : 'look'}>
        {weighing.passes
          ? m.programmes_trial_recommend()
          : isUnjudged
            ? m.programmes_trial_open()
            : m.programmes_trial_refer()}
      </p>
      <ul className="plain hint">
        {isUnjudged && <li>{m.programmes_trial_not_judged({ codes: codes(weighing.unjudged) })}</li>}
        {weighing.decisive.length > 0 && <li>{m.programmes_trial_decisive({ codes: codes(weighing.decisive) })}</li>}
        {compensable.length > 0 && <li>{m.programmes_trial_short({ codes: codes(compensable) })}</li>}
        {weighing.isTotalShort && (
          <li>
            {m.outcome_total_short({
              total: formatMark(weighing.total),
              needed: formatMark(version.totalMin ?? 0),
            })}
          </li>
        )}
      </ul>
    </>
  )
}

function exampleWords({ is, codes }: RuleExample): string {
  const which = codes.join(', ')
  switch (is) {
    case 'all-pass':
      return m.programmes_example_all()
    case 'total-short':
      return m.programmes_example_total()
    case 'one-short':
    case 'decisive-short':
      return m.programmes_example_one_short({ code: which })
    case 'most-short':
    case 'one-too-many':
      return m.programmes_example_short({ codes: which })
    case 'one-unjudged':
      return m.programmes_example_unjudged({ code: which })
  }
}
