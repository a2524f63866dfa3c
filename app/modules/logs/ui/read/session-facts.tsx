import type { SetSession } from '../../session'
import { factsOfSession } from '../../session-facts'
import './read.css'

/** What was kept of a set session, as names and what they say. */
export function SessionFacts({ session }: { session: SetSession }) {
  return (
    <dl className="session-facts">
      {factsOfSession(session).map(([name, value]) => (
        <FactPair key={name} name={name} value={value} />
      ))}
    </dl>
  )
}

const FactPair = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
)
