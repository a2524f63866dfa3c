import { appPool } from '~db/client.server'
import { instance } from '~/platform/config.server'
import type { Actor, Membership } from '~/policy/actor'
import { boundRoles } from './second-factor/bound-roles'
import { readSessionToken } from './browser.server'
import { hashToken } from './tokens.server'

/** A session seen within this time is not written again: reading pages must not cost a write each. */
const touchSeconds = 300

/*
 * One prepared statement a request (performance.md): session, person and memberships together, and which programmes ask
 * for a second factor that the person has not set up: those of the membership's organisation, those in which it takes
 * part, and those of organisations that it leads; of a narrowed membership, the one that it is narrowed to.
 */
const query = `
select s.id, s.updated_at < now() - make_interval(secs => ${touchSeconds}) as is_stale,
       p.id as person_id, p.name, p.email, p.locale, p.time_zone,
       (select coalesce(json_agg(json_build_object('role', m.role, 'organisationId', m.organisation_id, 'programmeId', m.programme_id, 'cohortId', m.cohort_id, 'isLead', m.is_lead,
          'askedBy', case when p.second_factor_at is null and m.role in (${boundRoles.map((role) => `'${role}'`).join()}) then (
            select json_agg(pr.name order by pr.name) from programme pr join organisation o on o.id = pr.organisation_id
             where pr.second_factor_required
               and (m.organisation_id in (pr.organisation_id, o.lead_id)
                    or exists (select from programme_organisation po where po.programme_id = pr.id and po.organisation_id = m.organisation_id))
               and (m.programme_id is null or m.programme_id = pr.id)
               and (m.cohort_id is null or exists (select from cohort c where c.id = m.cohort_id and c.programme_id = pr.id))) end) order by m.started_at, m.id), '[]')
          from membership m where m.person_id = p.id and m.ended_at is null) as memberships
  from session s join person p on p.id = s.person_id
 where s.token = $1 and s.expires_at > now() and s.updated_at > now() - make_interval(secs => $2) and p.suspended_at is null`

interface Row {
  id: string
  is_stale: boolean
  person_id: string
  name: string
  email: string
  locale: string
  time_zone: string
  memberships: (Membership & { askedBy: string[] | null })[]
}

/**
 * Who sent these cookies, or undefined: no session, one that has ended, lain idle too long or reached its absolute
 * age, or a person who is suspended. Every one of these holds from the next request on; nothing is cached.
 */
export async function findActor(cookies: string | null | undefined): Promise<Actor | undefined> {
  const token = readSessionToken(cookies)
  if (!token || token.length > 100) return undefined
  const { rows } = await appPool().query<Row>({
    name: 'find-actor',
    text: query,
    values: [hashToken(token), instance().sessionIdleHours * 3600],
  })
  const row = rows[0]
  if (!row) return undefined
  if (row.is_stale) await appPool().query('update session set updated_at = now() where id = $1', [row.id])
  return {
    personId: row.person_id,
    sessionId: row.id,
    name: row.name,
    email: row.email,
    locale: row.locale,
    timeZone: row.time_zone,
    ...sorted(row.memberships),
  }
}

/** Until a second factor that is asked for is set up, its roles are not held: whatever asks what somebody may do finds none. */
function sorted(rows: Row['memberships']): Pick<Actor, 'memberships' | 'withheld'> {
  const plain = ({ askedBy: _, ...membership }: Row['memberships'][number]): Membership => membership
  const waiting = rows.filter((row) => row.askedBy !== null)
  if (waiting.length === 0) return { memberships: rows.map(plain) }
  return {
    memberships: rows.filter((row) => row.askedBy === null).map(plain),
    withheld: {
      memberships: waiting.map(plain),
      programmes: [...new Set(waiting.flatMap((row) => row.askedBy!))].sort(),
    },
  }
}
