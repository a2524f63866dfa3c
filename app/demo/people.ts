import type { Role } from '~/policy/actor'
import { idOf } from './ids'

/** The invented people of the demo. The first of each role is the one of “Continue as …”. */
export const reedbank = { id: idOf('organisation', 'Reedbank'), name: 'Reedbank Partnership' }
export const nordso = { id: idOf('organisation', 'Nordsø'), name: 'Nordsø Læring' }

export interface DemoPerson {
  key: string
  name: string
  role: Role
  organisationId: string
  timeZone: string
}
const person = (key: string, name: string, role: Role, at = reedbank, timeZone = 'Europe/London'): DemoPerson => ({
  key,
  name,
  role,
  organisationId: at.id,
  timeZone,
})

export const people: DemoPerson[] = [
  person('bronagh', 'Bronagh Szczepańska', 'trainee'),
  person('ioana', 'Ioana Vîlceanu-Pryce', 'trainee'),
  person('delphine', 'Delphine Karaszewska', 'trainee'),
  person('tariq', 'Tariq Lindqvaern', 'trainee'),
  person('wanjiru', 'Wanjiru Achterberg', 'trainee'),
  person('marisol', 'Marisol Ødegaard-Pinto', 'trainee'),
  person('padraig', 'Pádraig Żuławski', 'trainee'),
  person('leilani', 'Leilani Gwóźdek', 'trainee', nordso, 'Europe/Copenhagen'),
  person('yusra', 'Yusra Pennaneac’h', 'trainee', nordso, 'Europe/Copenhagen'),
  person('emrys', 'Emrys Vaughan-Okoro', 'supporter'),
  person('teodor', 'Teodor Ærenlund', 'assessor'),
  person('sunniva', 'Sunniva Maddocks', 'assessor'),
  person('ximena', 'Ximena Røstad', 'quality-assurer'),
  person('mirembe', 'Mirembe Castellane', 'admin'),
  person('ingeborg', 'Dr Ingeborg Tavares-Quill', 'external-verifier'),
]

export const personId = (key: string) => idOf('person', key)
export const emailOf = (key: string) => `${key}@demo.oldpond.example`
