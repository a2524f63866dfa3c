import { Forbidden, NotFound, SignedOut } from '~/platform/errors.server'
import { may, sees, type AbilityName, type FactsOf } from './abilities'
import type { Actor, RequestContext } from './actor'

/** Throws NotFound when the actor may not even see it, Forbidden when it is seen but not theirs to do. */
export function authorize<N extends AbilityName>(
  actor: Actor,
  name: N,
  ...rest: undefined extends FactsOf<N> ? [] : [facts: FactsOf<N>]
): void {
  if (!sees(actor, name, ...rest)) throw new NotFound()
  if (!may(actor, name, ...rest)) throw new Forbidden()
}

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
