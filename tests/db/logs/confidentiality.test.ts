import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  appendUpdate,
  checkConfidentiality,
  forgetLine,
  giveName,
  knowWord,
  readEntry,
  readLog,
  readState,
  recordSession,
  showEvidence,
  showHistory,
} from '~/modules/logs/index.server'
import { setClaimNote } from '~/modules/logs/claim-notes'
import { nameForm } from '~/modules/logs/confidentiality/forms'
import { Invalid, NotFound } from '~/platform/errors.server'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aPerson } from '../../support/factories'
import { ADevice, aLog, anEntry } from '../../support/logs'

const database = useTestDatabase()

const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks })

/** A log in which somebody is named: in prose under marks, in a verse, in a title, in a session, in a note. */
async function named() {
  const log = await aLog(database.owner)
  const { trainee, logId } = log
  const claim = { type: 'claim', attrs: { id: randomUUID(), criterion: 'C4' } }
  const prose = await anEntry(
    log,
    {
      type: 'doc',
      content: [
        paragraph(
          text('Then '),
          text('Anna', { type: 'bold' }),
          text('’s silence. '),
          text('I asked Anna', claim),
          text(' why.'),
        ),
        paragraph(text('Annabel and Joanna are others.')),
      ],
    },
    { title: 'With Anna' },
  )
  const haiku = await anEntry(
    log,
    {
      type: 'doc',
      content: [
        {
          type: 'verse',
          content: ['autumn window', 'Anna counts the chairs', 'nobody sits down'].map((line) => ({
            type: 'verseLine',
            content: [{ type: 'text', text: line }],
          })),
        },
      ],
    },
    { kind: 'haiku', title: '', position: 2 },
  )
  const session = await recordSession(trainee, logId, {
    heldOn: '2026-03-01',
    setName: 'Basin',
    format: 'virtual',
    role: 'facilitator',
    minutes: 90,
    members: 6,
    issue: 'What Anna wants',
    questions: [{ text: 'What would Anna say?', type: 'open' }],
    heldBack: '',
    actions: '',
    learned: '',
  })
  const state = (await readState(trainee, prose, {})) as { update: Uint8Array }
  const device = new ADevice(state.update)
  setClaimNote(device.doc, claim.attrs.id, 'Anna was heard.')
  await appendUpdate(trainee, prose, device.update())
  const call = (original: string, pseudonym: string) => giveName(trainee, logId, { original, pseudonym })
  const found = async () =>
    (await checkConfidentiality(trainee, logId)).found.map(({ text, count }) => [text, count] as const)
  return { log, trainee, logId, prose, haiku, session, device, call, found }
}

describe('the confidentiality helper', () => {
  test('finds a name wherever it stands, with its places', async () => {
    const { trainee, logId, found } = await named()
    expect(await found()).toContainEqual(['Anna', 7])
    const { found: all, contact } = await checkConfidentiality(trainee, logId)
    const anna = all.find(({ text }) => text === 'Anna')!
    expect(anna.places).toHaveLength(3)
    expect(anna.suggestion).toBe('Rowan')
    expect(contact.programme).toBe('Facilitating')
  })

  test('calls somebody by another name in the whole log; marks, lines and claims stay, and so does the text before', async () => {
    const { trainee, logId, prose, haiku, session, call, found } = await named()
    await call('Anna', 'Rowan')
    await call('Anna', 'Rowan')
    const read = await readEntry(trainee, prose)
    expect(read.title).toBe('With Rowan')
    expect(read.html).toContain('<strong>Rowan</strong>’s silence.')
    expect(read.html).toContain('Annabel and Joanna are others.')
    expect((await showEvidence(trainee, logId)).claims).toMatchObject([
      { quote: 'I asked Rowan', note: 'Rowan was heard.', isLost: false },
    ])
    expect((await readEntry(trainee, haiku)).html).toContain('Rowan counts the chairs')
    expect((await readEntry(trainee, session)).session).toMatchObject({
      issue: 'What Rowan wants',
      questions: [{ text: 'What would Rowan say?' }],
    })
    expect(JSON.stringify(await readLog(trainee, logId))).not.toMatch(/\bAnna\b/)
    expect((await found()).map(([word]) => word)).not.toContain('Rowan')
    // As it stood before, for the author alone.
    const { versions, compared } = await showHistory(trainee, prose, { sides: { from: 1, to: 'now' } })
    expect(versions.at(-1)).toMatchObject({ number: 1, isNow: false })
    expect(JSON.stringify(compared!.blocks)).toContain('Anna')
  })

  test('merges with what is being written elsewhere', async () => {
    const { trainee, prose, device, call } = await named()
    device.type('Written on the train.')
    await call('Anna', 'Rowan')
    await appendUpdate(trainee, prose, device.update())
    const { html } = await readEntry(trainee, prose)
    expect(html).toContain('I asked Rowan')
    expect(html).toContain('Written on the train.')
  })

  test('offers the same name again, also for the first name of a whole one, and for nobody else', async () => {
    const { log, trainee, logId, call } = await named()
    await call('Anna', 'Rowan')
    await anEntry(log, undefined, { title: 'Later', position: 5 })
    await anEntry(
      log,
      { type: 'doc', content: [paragraph(text('I met Anna Kowalska and Tomasz again.'))] },
      { position: 6 },
    )
    const { found } = await checkConfidentiality(trainee, logId)
    expect(found.map(({ text, suggestion }) => [text, suggestion])).toContainEqual(['Anna Kowalska', 'Rowan'])
    expect(found.find(({ text }) => text === 'Tomasz')!.suggestion).not.toBe('Rowan')
  })

  test('what is fine or left is not shown again, and can be looked at again', async () => {
    const { trainee, logId, found } = await named()
    await knowWord(trainee, logId, { word: 'Anna', choice: 'fine' })
    await knowWord(trainee, logId, { word: 'Anna', choice: 'ignored' })
    expect((await found()).map(([word]) => word)).not.toContain('Anna')
    const { known } = await checkConfidentiality(trainee, logId)
    expect(known).toMatchObject([{ word: 'anna', choice: 'ignored' }])
    await forgetLine(trainee, logId, 'word', known[0]!.id)
    expect((await found()).map(([word]) => word)).toContain('Anna')
  })

  test('keeps the key for its author: no admin, assessor or supporter reads a line of it', async () => {
    const { trainee, logId, call } = await named()
    await call('Anna', 'Rowan')
    await knowWord(trainee, logId, { word: 'Basin', choice: 'fine' })
    const { organisationId } = trainee.memberships[0]!
    for (const role of ['admin', 'assessor', 'supporter', 'quality-assurer'] as const) {
      const other = await aPerson(database.owner, { role, organisationId })
      await expect(checkConfidentiality(other, logId)).rejects.toThrow(NotFound)
      await expect(giveName(other, logId, { original: 'Anna', pseudonym: 'X' })).rejects.toThrow(NotFound)
      await expect(forgetLine(other, logId, 'name', randomUUID())).rejects.toThrow(NotFound)
      const seen = await reading(other, async (trx) => [
        ...(await trx.selectFrom('log_pseudonym').select('original').execute()),
        ...(await trx.selectFrom('log_known_word').select('word').execute()),
      ])
      expect(seen).toEqual([])
    }
    const { key } = await checkConfidentiality(trainee, logId)
    expect(key).toMatchObject([{ original: 'Anna', pseudonym: 'Rowan' }])
    await forgetLine(trainee, logId, 'name', key[0]!.id)
    expect((await checkConfidentiality(trainee, logId)).key).toEqual([])
  })

  test('refuses a name that is the same, and none', async () => {
    const { call } = await named()
    await expect(call('Anna', 'Anna')).rejects.toThrow(Invalid)
    expect(nameForm.safeParse({ original: 'Anna', pseudonym: '  ' }).success).toBe(false)
  })
})
