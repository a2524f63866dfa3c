import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openJournal } from '~/modules/logs/device/journal'
import { markUnsent, mayHoldUnsent } from '~/modules/logs/device/unsent-mark'
import { forgetDevice, settleDevice } from '~/modules/logs/ui/device/leave'
import { someLocks } from '../../support/locks'
import { aStorage } from '../../support/storage'

const ada = '11111111-1111-4111-8111-111111111111'
const bea = '22222222-2222-4222-8222-222222222222'
const entry = 'e0000000-0000-4000-8000-000000000001'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', aStorage())
  vi.stubGlobal('navigator', { locks: someLocks() })
  // No server.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
})
afterEach(() => vi.unstubAllGlobals())

/** A person's session ends with a text that is not on the server. */
async function leftUnsent(person: string) {
  const doc = new Y.Doc()
  doc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')])
  const journal = await openJournal(person)
  await journal.append(entry, [{ id: `of ${person}`, data: Y.encodeStateAsUpdate(doc) }])
  journal.close()
  markUnsent(person, entry, true)
}

describe('signing out', () => {
  test('of another person leaves what the first left unsent, and the note of it', async () => {
    await leftUnsent(ada)
    expect(mayHoldUnsent(bea)).toBe(false)
    expect(await settleDevice(bea)).toEqual([])
    await forgetDevice(bea)
    expect(mayHoldUnsent(ada)).toBe(true)
    expect((await settleDevice(ada)).map(({ id }) => id)).toEqual([entry])
  })

  test('asks the device itself, not only the notes', async () => {
    await leftUnsent(ada)
    markUnsent(ada, entry, false)
    expect((await settleDevice(ada)).map(({ id }) => id)).toEqual([entry])
  })

  test('clears the notes of what the device does not hold', async () => {
    markUnsent(ada, entry, true)
    expect(await settleDevice(ada)).toEqual([])
    expect(mayHoldUnsent(ada)).toBe(false)
  })

  test('goes on when the device can’t be read: what is noted as unsent is asked about, and discarding fails nothing', async () => {
    await leftUnsent(ada)
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('gone', 'UnknownError')
    })
    try {
      expect((await settleDevice(ada)).map(({ id }) => id)).toEqual([entry])
      await forgetDevice(ada)
      expect(await settleDevice(ada)).toEqual([])
    } finally {
      vi.restoreAllMocks()
    }
  })
})
