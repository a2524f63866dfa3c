import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { roleName } from '../../names'
import { byRole } from '../../question-ledger'
import { hoursOf, type SetSession } from '../../session'

interface RolesTableProps {
  sessions: readonly SetSession[]
  hoursMin: number
  setsMin: number
}

/** Hours, sessions and sets in each role, against what the programme asks for. */
export function RolesTable({ sessions, hoursMin, setsMin }: RolesTableProps) {
  const roles = byRole(sessions)
  if (roles.length === 0) return null
  return (
    <table className="rows roles-table mt3">
      <caption className="vh">{m.logs_sessions_roles()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.logs_session_role()}</th>
          <th scope="col" className="n">
            {m.logs_sessions_hours()}
          </th>
          <th scope="col" className="n">
            {m.logs_sessions_count()}
          </th>
          <th scope="col" className="n">
            {m.logs_sessions_sets()}
          </th>
        </tr>
      </thead>
      <tbody>
        {roles.map(({ role, minutes, sessions: count, sets, counts }) => (
          <tr key={role}>
            <th scope="row">
              {roleName(role)} {!counts && <span className="faint">{m.logs_sessions_role_beside()}</span>}
            </th>
            <td className="n">
              {counts
                ? m.logs_sessions_of({ n: formatNumber(hoursOf(minutes)), min: formatNumber(hoursMin) })
                : formatNumber(hoursOf(minutes))}
            </td>
            <td className="n">{formatNumber(count)}</td>
            <td className="n">
              {counts ? m.logs_sessions_of({ n: formatNumber(sets), min: formatNumber(setsMin) }) : formatNumber(sets)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
