import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Day } from '~/ui/dates'
import type { WaitingSubmission } from '../show-register.server'

interface Waiting extends Omit<WaitingSubmission, 'confirmedAt'> {
  confirmedOn: string
}

/** Who is confirmed and has no record yet, cohort by cohort, each cohort issued by one button. */
export function WaitingToIssue({ waiting }: { waiting: Waiting[] }) {
  const cohortIds = [...new Set(waiting.map(({ cohortId }) => cohortId))]
  const cohorts = cohortIds.map((id) => waiting.filter(({ cohortId }) => cohortId === id))
  return (
    <section className="batch" aria-labelledby="waiting">
      <h2 id="waiting">{m.accreditation_waiting_title({ n: waiting.length })}</h2>
      {cohorts.map((people) => (
        <CohortToIssue key={people[0]!.cohortId} people={people} isOnly={cohorts.length === 1} />
      ))}
    </section>
  )
}

function CohortToIssue({ people, isOnly }: { people: Waiting[]; isOnly: boolean }) {
  const { cohortId, cohortName } = people[0]!
  const ready = people.filter(({ undrawable }) => undrawable.length === 0)
  return (
    <Form method="post" action="/records" className="cohort" aria-labelledby={`cohort-${cohortId}`}>
      <h3 className="label" id={`cohort-${cohortId}`}>
        {cohortName}
      </h3>
      <ul className="people">
        {people.map((person) => (
          <li key={person.submissionId}>
            <Person person={person} />
          </li>
        ))}
      </ul>
      {ready.length > 0 && (
        <div className="row">
          <button className={isOnly ? 'btn primary' : 'btn'} type="submit">
            {m.accreditation_issue_for({ cohort: cohortName })}
          </button>
          <span className="hint">{m.accreditation_issue_hint()}</span>
        </div>
      )}
    </Form>
  )
}

function Person({ person }: { person: Waiting }) {
  const id = `submission-${person.submissionId}`
  if (person.undrawable.length > 0)
    return (
      <>
        <span className="status" data-is="look">
          {person.holderName}
        </span>
        {person.undrawable.map((why) => (
          <p className="hint" key={why}>
            {why}
          </p>
        ))}
      </>
    )
  return (
    <div className="check">
      <input type="checkbox" id={id} name="submissions" value={person.submissionId} defaultChecked />
      <label htmlFor={id}>{person.holderName}</label>
      <p className="hint">
        {m.accreditation_waiting_since()} <Day value={person.confirmedOn} />
      </p>
    </div>
  )
}
