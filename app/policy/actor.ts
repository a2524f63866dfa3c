/** Who is asking. Roles in the field's words (domain.md, "The people"). */
export const roles = ['trainee', 'supporter', 'assessor', 'quality-assurer', 'admin', 'external-verifier'] as const
export type Role = (typeof roles)[number]

/** A person holds a role in an organisation; programme and cohort narrow it when set. */
export interface Membership {
  role: Role
  organisationId: string
  programmeId: string | null
  cohortId: string | null
  /** A lead assessor: writes the organisation's criteria frameworks. */
  isLead?: boolean
}

/** Roles that wait until their holder has set up a second factor, and the programmes that ask for it. */
export interface Withheld {
  memberships: readonly Membership[]
  /** Names, in order. */
  programmes: readonly string[]
}

export interface Actor {
  personId: string
  sessionId: string
  name: string
  email: string
  locale: string
  timeZone: string
  /** What they hold now; what is withheld is not among it. */
  memberships: readonly Membership[]
  withheld?: Withheld
}

/** What every loader and action gets from the server; made once a request, so the session is read once. */
export interface RequestContext {
  requestId: string
  nonce: string
  clientAddress: string
  /** The public address (ORIGIN), without a trailing slash: the Host header is never trusted. */
  origin: string
  isDemo: boolean
  /** The signed-in person, or undefined; memoised. */
  actor: () => Promise<Actor | undefined>
}

export const hasRole = (actor: Actor, ...wanted: Role[]) => actor.memberships.some((m) => wanted.includes(m.role))
