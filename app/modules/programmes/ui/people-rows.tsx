import { Form, Link } from '@remix-run/react'
import { roleName } from '~/modules/identity/role-names'
import { m } from '~/platform/i18n/messages'
import type { Role } from '~/policy/actor'

interface PeopleRowsProps {
  members: {
    membershipId: string
    personId: string
    name: string
    email: string
    role: Role
    cohortId: string | null
    cohortName: string | null
    isLead: boolean
    hasSecondFactor: boolean
  }[]
  me: string
}

/** Who holds which role in an organisation; each role can be ended, and a lost second factor reset. */
export function PeopleRows({ members, me }: PeopleRowsProps) {
  // Once a person, beside the first of their roles; one's own is ended by its code.
  const mayReset = (member: PeopleRowsProps['members'][number]) =>
    member.hasSecondFactor &&
    member.personId !== me &&
    members.find(({ personId }) => personId === member.personId) === member
  return (
    <table className="folds rows mt3">
      <caption className="vh">{m.programmes_people_caption()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.programmes_person()}</th>
          <th scope="col">{m.programmes_role()}</th>
          <th scope="col">{m.programmes_where()}</th>
          <th scope="col">
            <span className="vh">{m.programmes_actions()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.membershipId}>
            <th scope="row" className="lead">
              {member.name}
              {member.personId === me && <span className="faint"> {m.programmes_you()}</span>}
              <span className="beneath address">{member.email}</span>
            </th>
            <td className="capital">
              {member.isLead ? m.programmes_lead_assessor() : roleName(member.role)}
              {member.role === 'assessor' && <LeadChoice member={member} />}
            </td>
            <td className="quiet">
              {member.cohortId && member.cohortName ? (
                <Link to={`/cohorts/${member.cohortId}`}>{member.cohortName}</Link>
              ) : (
                m.programmes_everywhere()
              )}
            </td>
            <td>
              <details className="ending">
                <summary>
                  {m.programmes_end_role()}{' '}
                  <span className="vh">{m.programmes_role_of({ role: roleName(member.role), name: member.name })}</span>
                </summary>
                <Form method="post" action={`/memberships/${member.membershipId}/ending`}>
                  <p className="hint">{m.programmes_end_role_hint({ name: member.name })}</p>
                  <button className="btn small grave" type="submit">
                    {m.programmes_end_role_button({ role: roleName(member.role) })}
                  </button>
                </Form>
              </details>
              {mayReset(member) && <ResetFactor {...member} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LeadChoice({ member: { membershipId, isLead, name } }: { member: PeopleRowsProps['members'][number] }) {
  return (
    <Form method="post" action={`/memberships/${membershipId}/lead`}>
      <button className="btn small bare" name="lead" value={isLead ? 'no' : 'yes'} type="submit">
        {isLead ? m.programmes_lead_end() : m.programmes_lead_make()}
        <span className="vh"> {name}</span>
      </button>
    </Form>
  )
}

/** For somebody who has lost it. */
function ResetFactor({ membershipId, name }: { membershipId: string; name: string }) {
  return (
    <details className="ending">
      <summary>
        {m.programmes_reset_factor()} <span className="vh">{m.programmes_reset_factor_of({ name })}</span>
      </summary>
      <Form method="post" action={`/memberships/${membershipId}/factor-reset`}>
        <p className="hint">{m.programmes_reset_factor_hint({ name })}</p>
        <button className="btn small grave" type="submit">
          {m.programmes_reset_factor_button()}
        </button>
      </Form>
    </details>
  )
}
