import { Forbidden, NotFound, NotYet, SignedOut } from '~/platform/errors.server'
import { may, sees, type AbilityName, type FactsOf } from './abilities'
import type { Actor, RequestContext, Withheld } from './actor'
import { secondFactorPath } from './navigation'

/**
 * Throws NotFound when the actor may not even see it, Forbidden when it is seen but not theirs to do, and NotYet when a
 * role that is withheld would let them.
 */
export function authorize<N extends AbilityName>(
  actor: Actor,
  name: N,
  ...rest: undefined extends FactsOf<N> ? [] : [facts: FactsOf<N>]
): void {
  if (may(actor, name, ...rest)) return
  if (actor.withheld && may(withAllRoles(actor, actor.withheld), name, ...rest))
    throw new NotYet(secondFactorPath, 'identity_factor_first')
  if (!sees(actor, name, ...rest)) throw new NotFound()
  throw new Forbidden()
}

const withAllRoles = (actor: Actor, { memberships }: Withheld): Actor => ({
  ...actor,
  memberships: [...actor.memberships, ...memberships],
})

/** The signed-in person, or SignedOut. */
export async function requireActor(context: Pick<RequestContext, 'actor'>): Promise<Actor> {
  const actor = await context.actor()
  if (!actor) throw new SignedOut()
  return actor
}

/** Like authorize for a row that may not exist: undefined and unseen answer alike. */
export function requireFound<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new NotFound()
  return row
}
