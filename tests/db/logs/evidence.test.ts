import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { appendUpdate, openEntry, pinVersions, readState, removeEntry, showEvidence } from '~/modules/logs/index.server'
import { letClaimGo, longestNote, setClaimNote } from '~/modules/logs/claim-notes'
import { NotFound } from '~/platform/errors.server'
import { transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { ADevice, aLog, anEntry, claimed } from '../../support/logs'

const database = useTestDatabase()

const aPage = (...claims: object[]) => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Before. ' }, ...claims] },
    { type: 'paragraph', content: [{ type: 'text', text: 'After.' }] },
  ],
})

/** An entry in which one passage is claimed for C4 and C5, and one for a criterion that the framework doesn't have. */
async function evidenced() {
  const log = await aLog(database.owner)
  const [both, foreign] = [randomUUID(), randomUUID()]
  const five = randomUUID()
  const entryId = await anEntry(
    log,
    aPage(
      {
        type: 'text',
        text: 'We waited.',
        marks: [
          { type: 'claim', attrs: { id: both, criterion: 'C4' } },
          { type: 'claim', attrs: { id: five, criterion: 'C5' } },
        ],
      },
      claimed('Elsewhere.', 'X9', foreign),
    ),
  )
  const state = (await readState(log.trainee, entryId, {})) as { update: Uint8Array }
  const device = new ADevice(state.update)
  const send = () => appendUpdate(log.trainee, entryId, device.update())
  const shown = async () => {
    const { claims, criteria } = await showEvidence(log.trainee, log.logId)
    const codes = new Map(criteria.map(({ id, code }) => [id, code]))
    return claims
      .map(({ criterionId, quote, note, isLost }) => [codes.get(criterionId), quote, note, isLost] as const)
      .toSorted(([a], [b]) => a!.localeCompare(b!))
  }
  const deleteFirst = () => device.doc.getXmlFragment('default').delete(0, 1)
  return { log, entryId, device, send, shown, deleteFirst, ids: { four: both, five } }
}

describe('the evidence of a log', () => {
  test('shows each claim with its note, several for one passage, none for a foreign criterion', async () => {
    const { device, send, shown, ids } = await evidenced()
    setClaimNote(device.doc, ids.four, '  Silence did the asking. ')
    await send()
    expect(await shown()).toEqual([
      ['C4', 'We waited.', 'Silence did the asking.', false],
      ['C5', 'We waited.', '', false],
    ])
  })

  test('says of a deleted passage that it is gone, with its words and note, until it is let go or comes back', async () => {
    const { log, entryId, device, send, shown, deleteFirst, ids } = await evidenced()
    setClaimNote(device.doc, ids.five, 'I held back.')
    await send()
    const undo = new Y.UndoManager(device.doc.getXmlFragment('default'))
    deleteFirst()
    await send()
    expect(await shown()).toEqual([
      ['C4', 'We waited.', '', true],
      ['C5', 'We waited.', 'I held back.', true],
    ])
    const { lost, criteria } = await openEntry(log.trainee, log.logId, entryId)
    expect(lost.map(({ criterion, note }) => [criterion, note])).toEqual([
      ['C4', ''],
      ['C5', 'I held back.'],
    ])
    expect(criteria.every(({ here }) => here === 0)).toBe(true)
    letClaimGo(device.doc, ids.four)
    await send()
    expect(await shown()).toEqual([['C5', 'We waited.', 'I held back.', true]])
    undo.undo()
    await send()
    expect(await shown()).toEqual([
      ['C4', 'We waited.', '', false],
      ['C5', 'We waited.', 'I held back.', false],
    ])
  })

  test('is frozen with its notes when it is handed in', async () => {
    const { log, entryId, device, send, shown, ids } = await evidenced()
    setClaimNote(device.doc, ids.four, 'Why it shows it.')
    await send()
    await shown()
    const [pinned] = await transaction(log.trainee, (trx) => pinVersions(trx, log.logId, [entryId]))
    expect(pinned!.claims.map(({ criterion, note }) => [criterion, note]).toSorted()).toEqual([
      ['C4', 'Why it shows it.'],
      ['C5', ''],
    ])
  })

  test('waits in the bin with its entry, and is nobody else’s', async () => {
    const { log, entryId, shown } = await evidenced()
    const stranger = (await aLog(database.owner)).trainee
    await expect(showEvidence(stranger, log.logId)).rejects.toThrow(NotFound)
    await removeEntry(log.trainee, entryId)
    expect(await shown()).toEqual([])
  })

  test('takes no harm from what is no note', async () => {
    const { device, send, shown, ids } = await evidenced()
    const notes = device.doc.getMap('claim-notes')
    notes.set(ids.four, { deep: [1, { a: 2 }] })
    notes.set(ids.five, `half a pair \uD800 and NUL \u0000${'x'.repeat(200_000)}`)
    notes.set('no id', 'lost in the post')
    device.doc.getMap('claims-let-go').set('no id \u0000', true)
    await send()
    const [four, five] = await shown()
    expect(four).toEqual(['C4', 'We waited.', '', false])
    expect(String(five![2]).startsWith('half a pair \uFFFD and NUL \uFFFDx')).toBe(true)
    expect(String(five![2])).toHaveLength(longestNote)
  })

  test('notes of two devices merge, and a page that knows nothing of them erases none', async () => {
    const { log, entryId, device, send, shown, ids } = await evidenced()
    const other = new ADevice(((await readState(log.trainee, entryId, {})) as { update: Uint8Array }).update)
    setClaimNote(device.doc, ids.four, 'From here.')
    setClaimNote(other.doc, ids.five, 'From there.')
    await send()
    await appendUpdate(log.trainee, entryId, other.type('Written without notes.').update())
    expect(await shown()).toEqual([
      ['C4', 'We waited.', 'From here.', false],
      ['C5', 'We waited.', 'From there.', false],
    ])
  })
})
