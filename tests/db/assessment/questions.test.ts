import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  askQuestion,
  decide,
  keepJudgement,
  notePassage,
  questionsWaiting,
  releaseReferral,
  replyQuestion,
  showQuestions,
} from '~/modules/assessment/index.server'
import { decisionForm, judgementForm, noteForm } from '~/modules/assessment/forms'
import { questionForm, questionReplyForm } from '~/modules/assessment/questions/forms'
import { findStage } from '~/modules/submissions/index.server'
import { Forbidden, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { mailTo } from '../../support/mail'
import { aMember, aProgramme, aSubmission, type TestProgramme, type TestSubmission } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let trainee: Actor
let assessor: Actor
let assurer: Actor
let submission: TestSubmission

beforeEach(async () => {
  at = await aProgramme(database.owner)
  trainee = await aMember(database.owner, at, 'trainee')
  assessor = await aMember(database.owner, at, 'assessor')
  assurer = await aMember(database.owner, at, 'quality-assurer')
  submission = await aSubmission(database.owner, at, trainee, { assessor })
})
const asking = (
  question = 'What did the silence do?',
  change: { id?: string; note?: string; entry?: string; start?: number; end?: number } = {},
) => questionForm.parse({ id: randomUUID(), question, ...change })
const ask = async (form = asking()) => {
  await askQuestion(assessor, submission.id, form)
  return form.id
}
const asked = async (actor: Actor) => (await showQuestions(actor, submission.id)).questions

describe('asking before deciding', () => {
  it('asks once, begins the review, and is between the two and quality assurers', async () => {
    const form = asking()
    await Promise.all([ask(form), ask(form)])
    expect((await reading(assessor, (trx) => findStage(trx, submission.id)))?.state).toBe('in-review')
    for (const reader of [trainee, assessor, assurer])
      expect(await asked(reader)).toMatchObject([{ id: form.id, question: form.question, quote: '', reply: '' }])
    for (const [actor, error] of [
      [await aMember(database.owner, at, 'admin'), Forbidden],
      [await aMember(database.owner, at, 'external-verifier'), Forbidden],
      [await aMember(database.owner, at, 'assessor'), NotFound],
    ] as const)
      await expect(asked(actor)).rejects.toBeInstanceOf(error)
  })

  it('is about the passage of one’s own note, as it stood', async () => {
    const { entryId, plain } = submission.entries[0]!
    const note = randomUUID()
    await notePassage(
      assessor,
      submission.id,
      noteForm.parse({ id: note, entry: entryId, start: 0, end: 5, note: 'x' }),
    )
    await ask(asking('Whose words?', { note }))
    await ask(asking('And yours?', { note: randomUUID() }))
    expect((await asked(trainee)).map(({ quote }) => quote)).toEqual([plain.slice(0, 5), ''])
  })

  it('hangs on the passage that was selected, in the log’s own words; not where there are none', async () => {
    const { entryId, plain } = submission.entries[0]!
    const at = { entry: entryId, start: 3, end: 12 }
    await ask(asking('And then?', at))
    const start = 3 + plain.slice(3).search(/\S/)
    const quote = plain.slice(3, 12).trim()
    expect(await asked(trainee)).toMatchObject([{ place: { entryId, start, length: quote.length }, quote }])
    for (const nowhere of [
      { ...at, start: 1_000_000, end: 1_000_001 },
      { ...at, entry: randomUUID() },
    ])
      await expect(ask(asking('Where?', nowhere))).rejects.toBeInstanceOf(NotFound)
    expect((await showQuestions(assessor, submission.id, at)).about).toMatchObject({ quote })
    expect((await showQuestions(trainee, submission.id, at)).about).toBeNull()
  })

  it('is the assessor’s alone, and only while it is not decided', async () => {
    for (const [actor, error] of [
      [trainee, Forbidden],
      [assurer, Forbidden],
      [await aMember(database.owner, at, 'assessor'), NotFound],
    ] as const)
      await expect(askQuestion(actor, submission.id, asking())).rejects.toBeInstanceOf(error)
    await decided()
    await expect(ask()).rejects.toBeInstanceOf(Refused)
  })

  it('another’s question under the same id stays another’s', async () => {
    const id = await ask()
    const other = await aMember(database.owner, at, 'trainee')
    const theirs = await aSubmission(database.owner, at, other, {
      assessor: await aMember(database.owner, at, 'assessor'),
    })
    const form = asking('Mine.', { id })
    const by = (await reading(other, (trx) => findStage(trx, theirs.id)))!.assessorId!
    const person = { ...assessor, personId: by }
    await expect(askQuestion(person, theirs.id, form)).rejects.toBeInstanceOf(NotFound)
    expect(await asked(trainee)).toMatchObject([{ id, question: 'What did the silence do?' }])
  })

  it.each([{ question: ' ' }, { question: 'x'.repeat(2001) }, { id: 'one' }, { note: 'two' }])(
    'refuses %o',
    (change) => {
      expect(questionForm.safeParse({ id: randomUUID(), question: 'Why?', ...change }).success).toBe(false)
    },
  )
})

async function decided() {
  for (const { id: criterion } of at.criteria)
    await keepJudgement(assessor, submission.id, judgementForm.parse({ criterion, level: 'not-yet', feedback: '' }))
  const address = at.criteria.map(({ id }) => id)
  const asks = Object.fromEntries(address.map((id) => [`asked-${id}`, 'More.']))
  await decide(assessor, submission.id, decisionForm.parse({ kind: 'refer', address, by: '2999-01-01', ...asks }))
}

describe('replying', () => {
  const reply = (id: string, words = 'It let Maple speak.', by = trainee) =>
    replyQuestion(by, submission.id, id, questionReplyForm.parse({ reply: words }).reply)

  it('is the trainee’s, may be changed, and doesn’t tell before the release that it is decided', async () => {
    const id = await ask()
    const waiting = async () => (await questionsWaiting(trainee, [submission.id])).get(submission.id)
    expect(await waiting()).toBe(1)
    await reply(id)
    expect(await waiting()).toBeUndefined()
    await reply(id, 'It let Maple speak, and then Teal.')
    expect(await asked(assessor)).toMatchObject([{ reply: 'It let Maple speak, and then Teal.' }])
    await decided()
    expect((await showQuestions(trainee, submission.id)).mayReply).toBe(true)
    await reply(id, 'Once more.')
    await releaseReferral(assessor, submission.id)
    expect((await showQuestions(trainee, submission.id)).mayReply).toBe(false)
    await expect(reply(id)).rejects.toBeInstanceOf(Refused)
  })

  it('is nobody else’s, and to a question that is there', async () => {
    const id = await ask()
    await expect(reply(id, 'x', assessor)).rejects.toBeInstanceOf(Forbidden)
    await expect(reply(id, 'x', await aMember(database.owner, at, 'trainee'))).rejects.toBeInstanceOf(NotFound)
    await expect(reply(randomUUID())).rejects.toBeInstanceOf(NotFound)
    await expect(reply('no-id')).rejects.toBeInstanceOf(NotFound)
    expect(await asked(assessor)).toMatchObject([{ reply: '', repliedAt: null }])
  })

  it('both are told by mail, with nothing of the words', async () => {
    const id = await ask()
    const toTrainee = (await mailTo(database, trainee.email))!
    expect(toTrainee.subject).toMatch(/^Your assessor asks you something/)
    await reply(id)
    const toAssessor = (await mailTo(database, assessor.email))!
    expect(toAssessor.subject).toMatch(/^There is a reply to your question/)
    for (const { text } of [toTrainee, toAssessor]) {
      expect(text).toContain(`/submissions/${submission.id}/questions`)
      expect(text).not.toMatch(/silence|Maple/)
    }
  })
})
