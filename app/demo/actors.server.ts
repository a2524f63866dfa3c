import type { Actor } from '~/policy/actor'
import { emailOf, people, personId } from './people'
import { cohortOf, programmeId } from './provider.server'

/** A demo person as the actor that they are when signed in, so that the seed goes through the use cases and their checks. */
export function actorOf(key: string): Actor {
  const { name, role, organisationId, timeZone } = people.find((one) => one.key === key)!
  const isTrainee = role === 'trainee'
  return {
    personId: personId(key),
    sessionId: personId(key),
    name,
    email: emailOf(key),
    locale: 'en',
    timeZone,
    memberships: [
      {
        role,
        organisationId,
        programmeId: isTrainee ? programmeId : null,
        cohortId: isTrainee ? cohortOf(organisationId).id : null,
      },
    ],
  }
}
