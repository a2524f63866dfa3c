import type { Role } from '~/policy/actor'

/** One invented person of each role, whom a demo lets anybody be; the demo's seed makes them (app/demo/people.ts). */
export const demoPeople: readonly { role: Role; email: string }[] = [
  { role: 'trainee', email: 'bronagh@demo.oldpond.example' },
  { role: 'supporter', email: 'emrys@demo.oldpond.example' },
  { role: 'assessor', email: 'teodor@demo.oldpond.example' },
  { role: 'quality-assurer', email: 'ximena@demo.oldpond.example' },
  { role: 'admin', email: 'mirembe@demo.oldpond.example' },
  { role: 'external-verifier', email: 'ingeborg@demo.oldpond.example' },
]
