import { allocateAssessor } from '~/modules/programmes/index.server'
import { actorOf } from './actors.server'
import { people, personId } from './people'
import { cohortOf } from './provider.server'

/** Who assesses whose log from the start; the others are still to be allocated. */
const allocated = {
  teodor: ['ioana', 'delphine', 'wanjiru'],
  sunniva: ['marisol', 'padraig', 'leilani'],
}

export async function seedAllocations() {
  for (const [assessor, trainees] of Object.entries(allocated))
    for (const trainee of trainees) {
      const { organisationId } = people.find((person) => person.key === trainee)!
      await allocateAssessor(actorOf('mirembe'), cohortOf(organisationId).id, {
        assessorId: personId(assessor),
        trainees: [personId(trainee)],
      })
    }
}
