import { may } from './abilities'
import type { Actor } from './actor'

export type NavigationName =
  | 'nav_desk'
  | 'nav_sessions'
  | 'nav_supporting'
  | 'nav_queue'
  | 'nav_confirmations'
  | 'nav_programmes'
  | 'nav_organisations'
  | 'nav_register'
  | 'nav_criteria'
  | 'nav_quality'

/** The main navigation of a person, in the order of their roles; the first is their home. Names are message keys. */
export function navigationFor(actor: Actor): { to: string; name: NavigationName }[] {
  return [
    ...(may(actor, 'desk.view')
      ? [
          { to: '/desk', name: 'nav_desk' as const },
          { to: '/sessions', name: 'nav_sessions' as const },
        ]
      : []),
    ...(may(actor, 'supporting.view') ? [{ to: '/supporting', name: 'nav_supporting' as const }] : []),
    ...(may(actor, 'setup.view')
      ? [
          { to: '/programmes', name: 'nav_programmes' as const },
          { to: '/organisations', name: 'nav_organisations' as const },
        ]
      : []),
    ...(may(actor, 'queue.view') ? [{ to: '/queue', name: 'nav_queue' as const }] : []),
    ...(may(actor, 'confirmations.view') ? [{ to: '/confirmations', name: 'nav_confirmations' as const }] : []),
    ...(may(actor, 'criteria.view') ? [{ to: '/criteria', name: 'nav_criteria' as const }] : []),
    ...(may(actor, 'register.view') ? [{ to: '/register', name: 'nav_register' as const }] : []),
    ...(may(actor, 'quality.view') ? [{ to: '/quality', name: 'nav_quality' as const }] : []),
  ]
}

/** Where a second factor is set up, ended and looked after. */
export const secondFactorPath = '/account/second-factor'

/** Where a person's own pages begin; someone with no role yet sees their account. */
export const firstPageOf = (actor: Actor) => navigationFor(actor)[0]?.to ?? '/account'

/** Where a person starts: at what a programme asks of them first, else at their own pages. */
export const homeOf = (actor: Actor) => (actor.withheld ? secondFactorPath : firstPageOf(actor))
