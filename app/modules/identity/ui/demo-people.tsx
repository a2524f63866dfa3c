import { m } from '~/platform/i18n/messages'
import type { Role } from '~/policy/actor'
import { roleName } from '../role-names'

const hints: Record<Role, () => string> = {
  trainee: m.identity_demo_hint_trainee,
  supporter: m.identity_demo_hint_supporter,
  assessor: m.identity_demo_hint_assessor,
  'quality-assurer': m.identity_demo_hint_quality_assurer,
  admin: m.identity_demo_hint_admin,
  'external-verifier': m.identity_demo_hint_external_verifier,
}

/** One button for each role of a demo. A plain form: what follows is a new page for a new person. */
export function DemoPeople({ people }: { people: { role: Role; name: string }[] }) {
  return (
    <section className="demo-people" aria-labelledby="demo-people">
      <h2 className="label" id="demo-people">
        {m.identity_demo_title()}
      </h2>
      <p className="hint">{m.identity_demo_text()}</p>
      <form method="post" action="/sign-in/demo">
        <ul>
          {people.map(({ role, name }) => (
            <li key={role}>
              <button type="submit" name="role" value={role} aria-describedby={`demo-${role}`}>
                {m.identity_demo_continue({ role: roleName(role) })}
              </button>
              <span className="small quiet">{name}</span>
              <span className="hint" id={`demo-${role}`}>
                {hints[role]()}
              </span>
            </li>
          ))}
        </ul>
      </form>
      {people.length === 0 && <p className="hint">{m.identity_demo_nobody()}</p>}
    </section>
  )
}
