import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { m } from '~/platform/i18n/messages'
import { LinkedText } from '~/ui/linked-text'
import { dayOfWeek, whereIStand } from '../../phrases'
import type { Desk } from '../../show-desk.server'
import { SessionsOnDevice } from '../sessions/sessions-here'
import { useAtHand } from '../device/use-at-hand'
import { Contents } from './contents'
import { EvidenceSoFar } from './evidence'
import { NextDates } from './next-dates'
import { PracticeHours } from './practice'
import { Stopped } from './stopped'
import './desk.css'

const greetings = {
  morning: m.logs_desk_morning,
  afternoon: m.logs_desk_afternoon,
  evening: m.logs_desk_evening,
}

interface DeskPageProps {
  desk: Desk
  name: string
  person: { id: string; timeZone: string }
  /** What other modules add to its side, first: submissions and feedback. */
  children?: ReactNode
  /** And last: meetings. */
  beneath?: ReactNode
}

/** A trainee's desk. */
export function DeskPage({ desk, name, person, children, beneath }: DeskPageProps) {
  const { today, week, partOfDay, others, logId } = desk
  useAtHand(logId, person)
  return (
    <>
      <p className="quiet">
        <time dateTime={today}>{dayOfWeek(today)}</time>
        {week && ` · ${m.logs_desk_week({ week: week.week, of: week.of })}`}
      </p>
      <h1 className="title mt1">{greetings[partOfDay]({ name: name.split(' ')[0]! })}</h1>
      <p className="lede mt2">
        <LinkedText text={whereIStand(desk)} />
      </p>
      <Stopped desk={desk} />
      <SessionsOnDevice person={person.id} />
      <div className="desk-cols">
        <div>
          <Contents desk={desk} />
          <EvidenceSoFar desk={desk} />
        </div>
        <div>
          {children}
          <NextDates desk={desk} />
          <PracticeHours desk={desk} />
          {beneath}
          {others.length > 0 && (
            <section aria-labelledby="others">
              <h2 className="head" id="others">
                {m.logs_desk_other_logs()}
              </h2>
              <ul className="mt1">
                {others.map(({ logId, cohortName }) => (
                  <li key={logId}>
                    <Link to={`/desk?log=${logId}`}>{cohortName}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      <p className="hint mt4">
        {m.logs_desk_foot({
          cohort: desk.cohortName,
          programme: desk.programmeName,
          organisation: desk.organisationName,
        })}
      </p>
    </>
  )
}
