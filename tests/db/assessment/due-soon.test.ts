import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, dayIn } from '~/platform/days'
import type { Actor } from '~/policy/actor'
import { useTestDatabase } from '../../support/database'
import { aMember, aProgramme, aSubmission, type TestProgramme } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let ada: Actor
let trainee: Actor
const inDays = (days: number) => addDays(dayIn('Europe/London', new Date()), days)

beforeEach(async () => {
  at = await aProgramme(database.owner)
  await database.owner
    .updateTable('programme')
    .set({ time_zone: 'Europe/London' })
    .where('id', '=', at.programmeId)
    .execute()
  ada = await aMember(database.owner, at, 'assessor')
  trainee = await aMember(database.owner, at, 'trainee')
})
const toldTo = async (person: Actor) =>
  (
    await database.owner
      .selectFrom('notice')
      .select('path')
      .where('person_id', '=', person.personId)
      .where('kind', '=', 'due-soon')
      .execute()
  ).map(({ path }) => path)

describe('what is due soon', () => {
  it('is told to whoever reads it, three days before, once', async () => {
    const soon = await aSubmission(database.owner, at, trainee, { assessor: ada, dueOn: inDays(3) })
    for (const days of [2, 4])
      await aSubmission(database.owner, at, await aMember(database.owner, at, 'trainee'), {
        assessor: ada,
        dueOn: inDays(days),
      })
    await aSubmission(database.owner, at, await aMember(database.owner, at, 'trainee'), {
      assessor: ada,
      dueOn: inDays(3),
      state: 'recommended',
    })
    await database.runScheduled('assessment.due-soon')
    await database.runScheduled('assessment.due-soon')
    expect(await toldTo(ada)).toEqual([`/submissions/${soon.id}/review`])
    expect(await toldTo(trainee)).toEqual([])
  })

  it('is told to a referred trainee a week before their next attempt, unless they handed it in', async () => {
    const referred = await aSubmission(database.owner, at, trainee, {
      assessor: ada,
      dueOn: inDays(7),
      state: 'released',
    })
    const other = await aMember(database.owner, at, 'trainee')
    await aSubmission(database.owner, at, other, { assessor: ada, dueOn: inDays(7), state: 'released' })
    await aSubmission(database.owner, at, other, { assessor: ada, attempt: 2 })
    await database.runScheduled('assessment.due-soon')
    expect(await toldTo(trainee)).toEqual([`/submissions/${referred.id}/feedback`])
    expect(await toldTo(other)).toEqual([])
  })
})
