import { sql, type Expression, type SqlBool } from 'kysely'
import type { Actor, Role } from './actor'

/** The organisations in which the actor holds one of the roles (an empty list matches nothing). Organisations led by them are added by the policy in the database and by `inOrganisations`. */
export function organisationsAs(actor: Actor, ...roles: Role[]): string[] {
  return [...new Set(actor.memberships.filter((m) => roles.includes(m.role)).map((m) => m.organisationId))]
}

/** A list filter: rows of the organisations whose criteria the actor writes as a lead assessor, and of those that they lead. */
export const ledBy = (column: Expression<string>, actor: Actor): Expression<SqlBool> =>
  withLed(column, [
    ...new Set(actor.memberships.filter((m) => m.role === 'assessor' && m.isLead).map((m) => m.organisationId)),
  ])

/** A list filter: rows whose organisation the actor holds a role in, or whose organisation such a one leads. */
export function inOrganisations(column: Expression<string>, actor: Actor, ...roles: Role[]): Expression<SqlBool> {
  return withLed(column, organisationsAs(actor, ...roles))
}

const withLed = (column: Expression<string>, ids: readonly string[]) =>
  sql<SqlBool>`${column} = any ((select coalesce(array_agg(o.id), '{}') from organisation o where o.id = any (${ids}::uuid[]) or o.lead_id = any (${ids}::uuid[]))::uuid[])`
