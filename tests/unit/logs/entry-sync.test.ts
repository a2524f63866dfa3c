import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openJournal } from '~/modules/logs/device/journal'
import { plainText, type DocumentJson } from '~/modules/logs/document'
import { project } from '~/modules/logs/editor/projection'
import { EntrySync } from '~/modules/logs/sync-client/entry-sync'
import { postBegun } from '~/modules/logs/sync-client/begin-first'
import { sendUnsent } from '~/modules/logs/sync-client/send-unsent'
import { httpTransport } from '~/modules/logs/sync-client/transport'
import { someLocks } from '../../support/locks'
import { aSyncServer, type SyncServer } from '../../support/sync-server'

const ada = '11111111-1111-4111-8111-111111111111'
const entry = 'e0000000-0000-4000-8000-000000000001'

let server: SyncServer
let opened: EntrySync[] = []
beforeEach(async () => {
  server = await aSyncServer()
})
afterEach(async () => {
  opened.forEach((sync) => sync.close())
  opened = []
  await server.close()
})

/** A browser profile: its database and its locks outlive its pages. */
function aDevice() {
  return { indexedDB: new IDBFactory(), locks: someLocks(), name: `device-${randomUUID()}`, id: randomUUID() }
}
type Device = ReturnType<typeof aDevice>

async function aPage(
  device: Device,
  { person = ada, keeps = true, wait = true, retry = 0.02, silence = 1000, isTheirs = (): boolean => true } = {},
) {
  const sync = new EntrySync({
    person,
    entry,
    transport: httpTransport({ deviceId: device.id, base: server.base, patience: 2000 }),
    newId: randomUUID,
    journal: (who) =>
      keeps
        ? openJournal(who, { indexedDB: device.indexedDB, crypto: globalThis.crypto, now: Date.now })
        : Promise.reject(new Error('denied')),
    tabs: { channel: (name) => new BroadcastChannel(`${device.name}:${name}`), locks: device.locks },
    isVisible: () => true,
    isTheirs,
    pace: { gather: 5, poll: 30, retry, silence },
  })
  opened.push(sync)
  if (wait) await sync.open()
  return sync
}

/** Types a paragraph at the end. */
function type(sync: EntrySync, text: string) {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  const root = sync.doc.getXmlFragment('default')
  root.insert(root.length, [paragraph])
}
const versionsOn = async ({ indexedDB }: Device) =>
  (await openJournal(ada, { indexedDB, crypto: globalThis.crypto, now: Date.now })).versions(entry)
const textOf = (doc: Y.Doc) => plainText(project(doc) as DocumentJson)
const until = (claim: () => void) => vi.waitFor(claim, { timeout: 5000, interval: 5 })
const saved = (sync: EntrySync) => until(() => expect(sync.state.is).toBe('saved'))

describe('saving', () => {
  test('says saved only once the server has it', async () => {
    const page = await aPage(aDevice())
    expect(page.phase).toBe('writing')
    type(page, 'Heron had the first round.')
    expect(page.state.is).toBe('saving')
    await saved(page)
    expect(textOf(server.stateOf(entry))).toBe('Heron had the first round.')
    expect(page.state).toMatchObject({ at: expect.stringMatching(/^20/) })
  })

  test('what is typed while a request is under way goes with the next, never two at once', async () => {
    const page = await aPage(aDevice())
    for (let i = 0; i < 40; i++) {
      type(page, `line ${i}`)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await saved(page)
    expect(textOf(server.stateOf(entry)).split('\n\n')).toHaveLength(40)
    expect(server.mostInFlight).toBe(1)
    expect(server.posts.length).toBeLessThan(40)
  })

  test.each([
    ['a lost request', 'drop-request'],
    ['a lost answer', 'drop-reply'],
    ['a server that stops', { status: 503 }],
    ['a café’s sign-in page', 'portal'],
  ] as const)('%s: kept here, tried again under the same id, saved', async (_, fault) => {
    const page = await aPage(aDevice())
    server.always(fault)
    type(page, 'once')
    await until(() => expect(page.state.is).toBe('kept'))
    server.always(undefined)
    await saved(page)
    expect(textOf(server.stateOf(entry))).toBe('once')
    expect(new Set(server.posts.map((post) => post.id)).size).toBe(1)
  })

  test('a large paste goes in pieces', async () => {
    const page = await aPage(aDevice())
    type(page, 'silence '.repeat(90_000))
    await saved(page)
    expect(server.posts.length).toBeGreaterThan(2)
    for (const post of server.posts) expect(post.bytes).toBeLessThanOrEqual(262_144)
    expect(textOf(server.stateOf(entry)).length).toBe(720_000)
  })

  test('a session that ended: said, kept, and sent after signing in again', async () => {
    const page = await aPage(aDevice())
    server.always({ status: 401 })
    type(page, 'still here')
    await until(() => expect(page.state).toEqual({ is: 'signed-out', hasUnsent: true, keeps: true }))
    server.always(undefined)
    page.wake()
    await saved(page)
    expect(textOf(server.stateOf(entry))).toBe('still here')
  })

  test('a server with a newer schema: said, and left to a newer page of this device', async () => {
    const device = aDevice()
    const old = await aPage(device)
    server.always({ status: 409 })
    type(old, 'from an old tab')
    await until(() => expect(old.state.is).toBe('outdated'))
    server.always(undefined)
    const fresh = await aPage(device)
    await saved(fresh)
    expect(textOf(server.stateOf(entry))).toBe('from an old tab')
    await saved(old)
  })

  test('an update the server can’t read is sent once more as a whole', async () => {
    const page = await aPage(aDevice())
    type(page, 'first')
    await saved(page)
    server.next({ status: 422 })
    type(page, 'second')
    await saved(page)
    expect(textOf(server.stateOf(entry))).toBe('first\n\nsecond')
  })
})

describe('without the server', () => {
  test('what was typed is on the device and a fresh page goes on with every character', async () => {
    const device = aDevice()
    const page = await aPage(device)
    type(page, 'saved before')
    await saved(page)
    server.always('drop-request')
    type(page, 'typed in the tunnel')
    await until(() => expect(page.state.is).toBe('kept'))
    page.close()

    const again = await aPage(device)
    expect(again.phase).toBe('writing')
    expect(textOf(again.doc)).toBe('saved before\n\ntyped in the tunnel')
    expect(again.state.is).toBe('kept')
    type(again, 'and more')
    await until(() => expect(again.state.is).toBe('kept'))
    server.always(undefined)
    again.wake()
    await saved(again)
    expect(textOf(server.stateOf(entry))).toBe('saved before\n\ntyped in the tunnel\n\nand more')
  })

  test('an entry that was only opened here can be read again, and says that it is offline', async () => {
    const other = await aPage(aDevice())
    type(other, 'from home')
    await saved(other)
    const device = aDevice()
    const page = await aPage(device)
    await until(async () => {
      const journal = await openJournal(ada, { indexedDB: device.indexedDB, crypto: globalThis.crypto, now: Date.now })
      expect((await journal.load(entry))?.state).toBeTruthy()
    })
    page.close()
    server.always('drop-request')
    const again = await aPage(device)
    expect(textOf(again.doc)).toBe('from home')
    expect(again.state).toEqual({ is: 'offline', keeps: true })
  })

  test('an entry never opened here waits, and opens when the server is back', async () => {
    server.always('drop-request')
    const page = await aPage(aDevice())
    expect(page.phase).toBe('absent')
    server.always(undefined)
    await until(() => expect(page.phase).toBe('writing'))
  })

  test('another person of the browser sees nothing of it', async () => {
    const device = aDevice()
    const page = await aPage(device)
    type(page, 'private')
    await saved(page)
    page.close()
    server.always('drop-request')
    const other = await aPage(device, { person: '22222222-2222-4222-8222-222222222222' })
    expect(other.phase).toBe('absent')
    expect(textOf(other.doc)).toBe('')
  })

  test('a browser that keeps nothing: saving goes on, and unsaved text is called neither saved nor kept', async () => {
    const page = await aPage(aDevice(), { keeps: false })
    expect(page.keepsCopies).toBe(false)
    type(page, 'one')
    await saved(page)
    server.always('drop-request')
    type(page, 'two')
    await until(() => expect(page.state.is).toBe('unkept'))
    expect(page.wouldLoseText).toBe(true)
    server.always(undefined)
    page.wake()
    await saved(page)
    expect(page.wouldLoseText).toBe(false)
  })

  test('an entry that is not there, or not theirs, is not mistaken for a lost network', async () => {
    server.always({ status: 404 })
    const page = await aPage(aDevice())
    expect(page.phase).toBe('not-here')
  })
})

describe('while the server is silent', () => {
  /** A device with a copy that says “shared”, and a server that says more. */
  async function aCopyBehind(change: (page: Y.XmlFragment) => void) {
    const device = aDevice()
    const before = await aPage(device)
    type(before, 'shared')
    await saved(before)
    await until(async () => {
      const { indexedDB } = device
      const journal = await openJournal(ada, { indexedDB, crypto: globalThis.crypto, now: Date.now })
      expect((await journal.load(entry))?.unsent).toEqual([])
    })
    before.close()
    const elsewhere = server.stateOf(entry)
    change(elsewhere.getXmlFragment('default'))
    server.put(entry, Y.encodeStateAsUpdate(elsewhere))
    return device
  }
  const atHome = (page: Y.XmlFragment) => {
    const paragraph = new Y.XmlElement('paragraph')
    page.insert(0, [paragraph])
    paragraph.insert(0, [new Y.XmlText('at home')])
  }

  test('writing begins with the device’s copy; what the server says at last comes in', async () => {
    const device = await aCopyBehind(atHome)
    const release = server.hold()
    const page = await aPage(device, { silence: 20 })
    expect(page.phase).toBe('writing')
    expect(textOf(page.doc)).toBe('shared')
    release()
    await until(() => expect(textOf(page.doc)).toBe('at home\n\nshared'))
    expect(page.mergedVersion).toBeNull()
    await saved(page)
  })

  test('how the text that was written meanwhile stood here is kept before the server’s comes in', async () => {
    const device = await aCopyBehind(atHome)
    const release = server.hold()
    const page = await aPage(device, { silence: 20 })
    type(page, 'on the train')
    release()
    await until(() => expect(textOf(page.doc)).toBe('at home\n\nshared\n\non the train'))
    const before = new Y.Doc()
    Y.applyUpdate(before, page.mergedVersion!.state)
    expect(textOf(before)).toBe('shared\n\non the train')
    await saved(page)
    expect(textOf(server.stateOf(entry))).toBe('at home\n\nshared\n\non the train')
  })

  test('what this page’s editor does not know still makes it read, and deletes nothing', async () => {
    const device = await aCopyBehind((page) => page.insert(0, [new Y.XmlElement('sketch')]))
    const release = server.hold()
    const page = await aPage(device, { silence: 20 })
    expect(page.phase).toBe('writing')
    release()
    await until(() => expect(page.phase).toBe('reading'))
    expect(server.stateOf(entry).getXmlFragment('default').toString()).toContain('<sketch>')
  })

  test('without a copy it is waited for', async () => {
    const device = await aCopyBehind(atHome)
    const release = server.hold()
    const page = await aPage(aDevice(), { silence: 20, wait: false })
    const opening = page.open()
    await aPage(device, { silence: 20 })
    expect(page.phase).toBe('opening')
    release()
    expect(await opening).toBe('writing')
    expect(textOf(page.doc)).toBe('at home\n\nshared')
  })
})

describe('two devices', () => {
  test('converge while both write', async () => {
    const [phone, desk] = [await aPage(aDevice()), await aPage(aDevice())]
    for (let i = 0; i < 10; i++) {
      type(phone, `phone ${i}`)
      type(desk, `desk ${i}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await until(() => {
      expect(textOf(phone.doc)).toBe(textOf(desk.doc))
      expect(textOf(phone.doc).split('\n\n')).toHaveLength(20)
    })
    expect(phone.mergedVersion).toBeNull()
  })

  test('a look that takes longer than the time between two looks is not the last', async () => {
    const [phone, desk] = [await aPage(aDevice()), await aPage(aDevice())]
    server.delay(120)
    const before = server.looks
    await until(() => expect(server.looks).toBeGreaterThanOrEqual(before + 2))
    server.delay(0)
    type(phone, 'still seen')
    await until(() => expect(textOf(desk.doc)).toBe('still seen'))
  })

  test('text written apart: how it stood here is kept before the other’s changes come in', async () => {
    const device = aDevice()
    const [phone, desk] = [await aPage(device), await aPage(aDevice())]
    type(desk, 'shared')
    await saved(desk)
    await until(() => expect(textOf(phone.doc)).toBe('shared'))
    server.always('drop-request')
    type(phone, 'on the train')
    await until(() => expect(phone.state.is).toBe('kept'))
    const elsewhere = new Y.Doc()
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(server.stateOf(entry)))
    elsewhere.getXmlFragment('default').insert(1, [new Y.XmlElement('paragraph')])
    ;(elsewhere.getXmlFragment('default').get(1) as Y.XmlElement).insert(0, [new Y.XmlText('at home')])
    server.put(entry, Y.encodeStateAsUpdate(elsewhere))
    server.always(undefined)
    phone.wake()
    await until(() => expect(textOf(phone.doc)).toContain('at home'))
    expect(textOf(phone.doc)).toContain('on the train')
    const before = new Y.Doc()
    Y.applyUpdate(before, phone.mergedVersion!.state)
    expect(textOf(before)).toBe('shared\n\non the train')
    await saved(phone)
    phone.close()

    // It is offered again at each opening, until it was dismissed.
    const again = await aPage(device)
    await until(() => expect(again.mergedVersion?.state).toEqual(phone.mergedVersion!.state))
    again.dismissMerged()
    expect(again.mergedVersion).toBeNull()
    await until(async () => expect((await versionsOn(device))[0]!.isDismissed).toBe(true))
    again.close()
    const last = await aPage(device)
    type(last, 'and on')
    await saved(last)
    expect(last.mergedVersion).toBeNull()
  })

  test('a kind of node that this page does not know makes it read, and deletes nothing', async () => {
    const page = await aPage(aDevice())
    type(page, 'words')
    await saved(page)
    const newer = server.stateOf(entry)
    newer.getXmlFragment('default').insert(1, [new Y.XmlElement('sketch')])
    server.put(entry, Y.encodeStateAsUpdate(newer))
    await until(() => expect(page.phase).toBe('reading'))
    expect(server.stateOf(entry).getXmlFragment('default').toString()).toContain('<sketch>')
    const fresh = await aPage(aDevice())
    expect(fresh.phase).toBe('reading')
  })

  test('a verse that both emptied is taken away, not left to break the page', async () => {
    const [phone, desk] = [await aPage(aDevice()), await aPage(aDevice())]
    const verse = new Y.XmlElement('verse')
    const lines = ['one', 'two'].map((text) => {
      const line = new Y.XmlElement('verseLine')
      line.insert(0, [new Y.XmlText(text)])
      return line
    })
    verse.insert(0, lines)
    phone.doc.getXmlFragment('default').insert(0, [verse])
    type(phone, 'after')
    await saved(phone)
    await until(() => expect(textOf(desk.doc)).toContain('two'))
    server.always('drop-request')
    ;(phone.doc.getXmlFragment('default').get(0) as Y.XmlElement).delete(0, 1)
    ;(desk.doc.getXmlFragment('default').get(0) as Y.XmlElement).delete(1, 1)
    await until(() => expect([phone.state.is, desk.state.is]).toEqual(['kept', 'kept']))
    server.always(undefined)
    phone.wake()
    desk.wake()
    await until(() => {
      expect(textOf(phone.doc)).toBe('after')
      expect(phone.doc.getXmlFragment('default').toString()).toBe('<paragraph>after</paragraph>')
      expect(desk.doc.getXmlFragment('default').toString()).toBe('<paragraph>after</paragraph>')
    })
    expect([phone.phase, desk.phase]).toEqual(['writing', 'writing'])
  })
})

describe('two tabs of one browser', () => {
  test('signing out in one: the other says that nothing is kept any more, writes nothing, and keeps its text anew once the person is back', async () => {
    const device = aDevice()
    const journal = () => openJournal(ada, { indexedDB: device.indexedDB, crypto: globalThis.crypto, now: Date.now })
    let isTheirs = true
    const page = await aPage(device, { isTheirs: () => isTheirs })
    server.always('drop-request')
    type(page, 'before')
    await until(() => expect(page.state.is).toBe('kept'))

    isTheirs = false
    await (await journal()).forget()
    server.always({ status: 401 })
    page.wake()
    await until(() => expect(page.state).toEqual({ is: 'signed-out', hasUnsent: true, keeps: false }))
    expect(page.wouldLoseText).toBe(true)
    type(page, 'after')
    page.wake()
    await until(() => expect(page.state).toEqual({ is: 'signed-out', hasUnsent: true, keeps: false }))
    expect(await (await journal()).load(entry)).toBeUndefined()

    isTheirs = true
    server.always('drop-request')
    page.wake()
    await until(() => expect(page.state.is).toBe('kept'))
    expect(page.wouldLoseText).toBe(false)
    page.close()
    const again = await aPage(device)
    expect(textOf(again.doc)).toBe('before\n\nafter')
    server.always(undefined)
    again.wake()
    await saved(again)
    expect(textOf(server.stateOf(entry))).toBe('before\n\nafter')
  })

  test('share their changes, one of them sends, both say saved', async () => {
    const device = aDevice()
    const [left, right] = [await aPage(device), await aPage(device)]
    type(left, 'left')
    type(right, 'right')
    await Promise.all([saved(left), saved(right)])
    expect(textOf(left.doc)).toBe(textOf(right.doc))
    expect(textOf(server.stateOf(entry)).split('\n\n').sort()).toEqual(['left', 'right'])
    expect(server.mostInFlight).toBe(1)
  })

  test('the other goes on sending when the one that sends is closed with text unsent', async () => {
    const device = aDevice()
    const [left, right] = [await aPage(device), await aPage(device)]
    server.always('drop-request')
    type(left, 'left')
    type(right, 'right')
    await until(() => expect([left.state.is, right.state.is]).toEqual(['kept', 'kept']))
    left.close()
    server.always(undefined)
    right.wake()
    await saved(right)
    expect(textOf(server.stateOf(entry)).split('\n\n').sort()).toEqual(['left', 'right'])
  })

  test('a tab opened while text is unsent has it, and hears when it is saved', async () => {
    const device = aDevice()
    const left = await aPage(device)
    server.always('drop-request')
    type(left, 'left')
    await until(() => expect(left.state.is).toBe('kept'))
    const right = await aPage(device)
    expect(textOf(right.doc)).toBe('left')
    server.always(undefined)
    left.wake()
    await Promise.all([saved(left), saved(right)])
  })

  test('whoever waits for what is unsent wakes the tab that sends, and hears at once when it can’t', async () => {
    const device = aDevice()
    const left = await aPage(device, { retry: 1000 })
    server.always('drop-request')
    type(left, 'left')
    await until(() => expect(left.state.is).toBe('kept'))
    const send = () =>
      sendUnsent(ada, [entry], {
        transport: httpTransport({ deviceId: device.id, base: server.base, patience: 2000 }),
        journal: (who) => openJournal(who, { indexedDB: device.indexedDB, crypto: globalThis.crypto, now: Date.now }),
        locks: device.locks,
        channel: (name) => new BroadcastChannel(`${device.name}:${name}`),
        postTitle: async () => true,
        postBegun: postBegun(server.base),
        // Longer than the test: it never waits for so long.
        patience: 60_000,
      })
    expect(await send()).toEqual([entry])
    server.always(undefined)
    expect(await send()).toEqual([])
    expect(textOf(server.stateOf(entry))).toBe('left')
  })
})
