import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  decide,
  keepJudgement,
  notePassage,
  returnForRedaction,
  showRedaction,
  showReturn,
} from '~/modules/assessment/index.server'
import { decisionForm, judgementForm, noteForm, redactionForm } from '~/modules/assessment/forms'
import { handInForm } from '~/modules/submissions/forms'
import { findStage, handIn, showHandIn } from '~/modules/submissions/index.server'
import { Forbidden, Invalid, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aLog, anEntry, type ALog } from '../../support/logs'
import { mailTo } from '../../support/mail'
import { aMember, aProgramme, type TestProgramme } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let assessor: Actor
let assurer: Actor
let admin: Actor
let log: ALog
let entryId: string

beforeEach(async () => {
  at = await aProgramme(database.owner)
  assessor = await aMember(database.owner, at, 'assessor')
  assurer = await aMember(database.owner, at, 'quality-assurer')
  admin = await aMember(database.owner, at, 'admin')
  log = await aLog(database.owner, { cohortId: at.cohortId })
  entryId = await anEntry(log, 'The head teacher of the one school in Fennmark cried.')
})

/** Hands the log in as its trainee does, to the assessor unless nobody was allocated. */
async function handedIn(to: Actor | null = assessor) {
  const { state } = await showHandIn(log.trainee, log.logId)
  const declared = { own_work: 'yes', names_changed: 'yes', used_ai: 'no' }
  const form = handInForm.parse({ entries: entryId, seen: state, key: randomUUID(), ...declared })
  const { id } = await handIn(log.trainee, log.logId, form)
  if (to)
    await database.owner
      .updateTable('submission_stage')
      .set({ assessor_id: to.personId })
      .where('submission_id', '=', id)
      .execute()
  return id
}
const asks = (change: Record<string, unknown> = {}) =>
  redactionForm.parse({ reason: 'Someone can be recognised in the first entry.', by: '2999-01-01', ...change })
const stageOf = (actor: Actor, id: string) => reading(actor, (trx) => findStage(trx, id))
const noteOn = async (id: string, quote: string, note: string) => {
  const noteId = randomUUID()
  await notePassage(assessor, id, noteForm.parse({ id: noteId, entry: entryId, quote, note }))
  return noteId
}

describe('returning for redaction', () => {
  it('gives it back with the notes that are ticked, doesn’t count, and the next comes to the same assessor', async () => {
    const id = await handedIn()
    const ticked = await noteOn(id, 'head teacher of the one school', 'There is only one.')
    await noteOn(id, 'cried', 'What did you do?')
    expect((await showReturn(assessor, id)).notes.map(({ note }) => note)).toEqual([
      'There is only one.',
      'What did you do?',
    ])
    await returnForRedaction(assessor, id, asks({ notes: ticked }))
    await returnForRedaction(assessor, id, asks({ reason: 'Once more.' }))
    expect(await stageOf(log.trainee, id)).toMatchObject({ state: 'returned', dueOn: '2999-01-01' })
    for (const reader of [log.trainee, assessor, assurer])
      expect(await showRedaction(reader, id)).toMatchObject({
        reason: 'Someone can be recognised in the first entry.',
        handInBy: '2999-01-01',
        passages: [{ quote: 'head teacher of the one school', note: 'There is only one.', entryId }],
      })
    const again = await handedIn(null)
    expect(await stageOf(log.trainee, again)).toMatchObject({
      state: 'submitted',
      attempt: 1,
      assessorId: assessor.personId,
    })
  })

  it('gives time: who hands in again by the day that was given is not late', async () => {
    await database.owner.updateTable('cohort').set({ hand_in_on: '2026-01-06' }).where('id', '=', at.cohortId).execute()
    const id = await handedIn()
    const late = async () => (await showHandIn(log.trainee, log.logId)).attempts.missedDay
    expect(await late()).toBe('2026-01-06')
    await returnForRedaction(assessor, id, asks())
    expect(await late()).toBeNull()
  })

  it('mails the trainee, with nothing of what is asked', async () => {
    const id = await handedIn()
    const note = await noteOn(id, 'head teacher', 'Only one.')
    await returnForRedaction(assessor, id, asks({ notes: note }))
    const mail = (await mailTo(database, log.trainee.email))!
    expect(mail.subject).toMatch(/^Submission \d+ came back to you/)
    expect(mail.text).toContain(`/submissions/${id}`)
    expect(mail.text).not.toMatch(/recognised|head teacher|Only one/)
  })

  it('shows what is asked to nobody else, and keeps it out of the history', async () => {
    const id = await handedIn()
    await returnForRedaction(assessor, id, asks())
    const verifier = await aMember(database.owner, at, 'external-verifier')
    const other = await aMember(database.owner, at, 'assessor')
    for (const reader of [admin, verifier, other]) expect(await showRedaction(reader, id)).toBeNull()
    const events = await database.owner
      .selectFrom('submission_event')
      .select(['event', 'reason'])
      .where('submission_id', '=', id)
      .execute()
    expect(events.at(-1)).toEqual({ event: 'return', reason: '' })
  })

  it('is the assessor’s alone, and only while it is not decided', async () => {
    const id = await handedIn()
    for (const [actor, error] of [
      [log.trainee, Forbidden],
      [admin, Forbidden],
      [assurer, Forbidden],
      [await aMember(database.owner, at, 'assessor'), NotFound],
      [await aMember(database.owner, await aProgramme(database.owner), 'admin'), NotFound],
    ] as const)
      await expect(returnForRedaction(actor, id, asks())).rejects.toBeInstanceOf(error)
    await expect(returnForRedaction(assessor, id, asks({ by: '2001-01-01' }))).rejects.toBeInstanceOf(Invalid)
    for (const { id: criterion } of at.criteria)
      await keepJudgement(assessor, id, judgementForm.parse({ criterion, level: 'competent', feedback: '' }))
    await decide(assessor, id, decisionForm.parse({ kind: 'recommend' }))
    await expect(returnForRedaction(assessor, id, asks())).rejects.toBeInstanceOf(Refused)
    expect((await showReturn(assessor, id)).isPossible).toBe(false)
  })

  it.each([
    [{ reason: ' ' }, 'reason'],
    [{ by: 'soon' }, 'by'],
    [{ notes: ['no id'] }, 'notes'],
  ])('refuses %o', (change, field) => {
    const read = redactionForm.safeParse({ reason: 'Why', by: '2999-01-01', ...change })
    expect(read.error!.issues.map(({ path }) => path[0])).toEqual([field])
  })
})
