import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { ask, openDatabase } from '~/modules/logs/device/database'
import { KeyGone, openJournal } from '~/modules/logs/device/journal'

const ada = '11111111-1111-4111-8111-111111111111'
const bea = '22222222-2222-4222-8222-222222222222'
const entry = 'e0000000-0000-4000-8000-000000000001'
const bytes = (text: string) => new TextEncoder().encode(text)

let indexedDB: IDBFactory
let time = 0
const open = (person: string) => openJournal(person, { indexedDB, crypto: globalThis.crypto, now: () => ++time })
beforeEach(() => {
  indexedDB = new IDBFactory()
})

describe('the journal', () => {
  test('knows nothing of an entry that was never opened here', async () => {
    expect(await (await open(ada)).load(entry)).toBeUndefined()
  })

  test('gives back state and queue in order after the page is gone', async () => {
    const before = await open(ada)
    await before.settle(entry, bytes('state'), [], '2026-04-16T14:32:00Z')
    await before.append(entry, [{ id: 'a', data: bytes('one') }])
    await before.append(entry, [
      { id: 'b', data: bytes('two') },
      { id: 'c', data: bytes('three') },
    ])
    before.close()
    const kept = await (await open(ada)).load(entry)
    expect(new TextDecoder().decode(kept!.state!)).toBe('state')
    expect(kept!.unsent.map(({ id, data }) => `${id} ${new TextDecoder().decode(data)}`)).toEqual([
      'a one',
      'b two',
      'c three',
    ])
    expect(kept!.savedAt).toBe('2026-04-16T14:32:00Z')
  })

  test('takes acknowledged changes off the queue together with storing the state', async () => {
    const journal = await open(ada)
    await journal.append(entry, [
      { id: 'a', data: bytes('one') },
      { id: 'b', data: bytes('two') },
    ])
    await journal.settle(entry, bytes('state with one'), ['a', 'unknown'], null)
    const kept = await journal.load(entry)
    expect(kept!.unsent.map(({ id }) => id)).toEqual(['b'])
    expect(await journal.entriesWithUnsent()).toEqual([entry])
  })

  test('holds nothing that was written in the clear', async () => {
    const journal = await open(ada)
    await journal.append(entry, [{ id: 'a', data: bytes('the silence went on') }])
    await journal.settle(entry, bytes('the silence went on'), [], null)
    await journal.keepPage(entry, { title: 'the silence went on' })
    await journal.keepVersion(entry, { id: 'v', at: new Date(0), state: bytes('the silence went on') })
    const db = await openDatabase(indexedDB)
    for (const store of ['entries', 'queue', 'versions']) {
      const rows = await ask(db.transaction(store).objectStore(store).getAll())
      expect(rows.length).toBeGreaterThan(0)
      expect(
        Buffer.from(
          JSON.stringify(rows, (_, v: unknown) => (v instanceof ArrayBuffer ? Buffer.from(v).toString('latin1') : v)),
        ).includes('silence'),
      ).toBe(false)
    }
    const key = (await ask(db.transaction('keys').objectStore('keys').get(ada))) as { key: CryptoKey }
    expect(key.key.extractable).toBe(false)
    await expect(globalThis.crypto.subtle.exportKey('raw', key.key)).rejects.toThrow()
  })

  test('another person of this browser finds nothing, and moved rows do not open', async () => {
    const adas = await open(ada)
    await adas.append(entry, [{ id: 'a', data: bytes('mine') }])
    await adas.settle(entry, bytes('mine'), [], null)
    const beas = await open(bea)
    expect(await beas.load(entry)).toBeUndefined()
    expect(await beas.entriesWithUnsent()).toEqual([])
    const db = await openDatabase(indexedDB)
    const row = (await ask(db.transaction('entries').objectStore('entries').get([ada, entry]))) as object
    const tx = db.transaction('entries', 'readwrite')
    await ask(tx.objectStore('entries').put({ ...row, person: bea }))
    expect(await beas.load(entry)).toEqual({ state: null, unsent: [], savedAt: null })
  })

  test('pages come last opened first; the oldest are forgotten, never those with unsent changes', async () => {
    const journal = await open(ada)
    await journal.append('entry-0', [{ id: 'unsent', data: bytes('x') }])
    for (let i = 0; i < 45; i++) await journal.keepPage(`entry-${i}`, { title: `Entry ${i}` })
    const pages = await journal.pages()
    expect(pages[0]).toEqual({ entry: 'entry-44', page: { title: 'Entry 44' } })
    expect(pages.map(({ entry }) => entry)).toContain('entry-0')
    expect(pages.map(({ entry }) => entry)).not.toContain('entry-1')
    expect(pages.length).toBeLessThanOrEqual(41)
  })

  test('discarding forgets one person and leaves the other', async () => {
    const [adas, beas] = [await open(ada), await open(bea)]
    for (const journal of [adas, beas]) {
      await journal.append(entry, [{ id: journal === adas ? 'a' : 'b', data: bytes('x') }])
      await journal.keepVersion(entry, { id: journal === adas ? 'va' : 'vb', at: new Date(0), state: bytes('x') })
    }
    await adas.forget()
    const again = await open(ada)
    expect(await again.load(entry)).toBeUndefined()
    expect(await again.versions(entry)).toEqual([])
    expect((await beas.load(entry))!.unsent).toHaveLength(1)
    expect(await beas.versions(entry)).toHaveLength(1)
  })

  test('nothing is written under a key that was discarded, whether or not a new one was made', async () => {
    const here = await open(ada)
    await here.append(entry, [{ id: 'a', data: bytes('one') }])
    const elsewhere = await open(ada)
    await elsewhere.forget()
    const writes = [
      () => here.append(entry, [{ id: 'b', data: bytes('two') }]),
      () => here.settle(entry, bytes('one two'), [], null),
      () => here.keepPage(entry, { title: 'two' }),
      () => here.keepVersion(entry, { id: 'v', at: new Date(0), state: bytes('two') }),
    ]
    for (const attempt of writes) await expect(attempt()).rejects.toThrow(KeyGone)
    const again = await open(ada)
    for (const attempt of writes) await expect(attempt()).rejects.toThrow(KeyGone)
    expect(await again.load(entry)).toBeUndefined()
    expect(await again.versions(entry)).toEqual([])
    await again.append(entry, [{ id: 'c', data: bytes('three') }])
    expect((await again.load(entry))!.unsent.map(({ id }) => id)).toEqual(['c'])
  })

  test('what can’t be opened any more is left out, and hides nothing that can', async () => {
    const before = await open(ada)
    await before.append(entry, [{ id: 'a', data: bytes('one') }])
    await before.settle(entry, bytes('one'), [], null)
    await before.keepPage(entry, { title: 'one' })
    await before.keepVersion(entry, { id: 'v', at: new Date(0), state: bytes('one') })
    const db = await openDatabase(indexedDB)
    await ask(db.transaction('keys', 'readwrite').objectStore('keys').delete(ada))
    const journal = await open(ada)
    expect(await journal.entriesWithUnsent()).toEqual([])
    await journal.append(entry, [{ id: 'b', data: bytes('two') }])
    const kept = await journal.load(entry)
    expect(kept!.state).toBeNull()
    expect(kept!.unsent.map(({ id }) => id)).toEqual(['b'])
    expect(await journal.pages()).toEqual([])
    expect(await journal.loadPage(entry)).toBeUndefined()
    expect(await journal.versions(entry)).toEqual([])
    expect(await journal.entriesWithUnsent()).toEqual([entry])
  })

  test('keeps the newest twenty versions of an entry', async () => {
    const journal = await open(ada)
    for (let i = 0; i < 23; i++)
      await journal.keepVersion(entry, { id: `v${i}`, at: new Date(i * 1000), state: bytes(String(i)) })
    const versions = await journal.versions(entry)
    expect(versions).toHaveLength(20)
    expect(versions[0]!.at).toEqual(new Date(22_000))
  })

  test('a browser that keeps nothing says so', async () => {
    const refusing = {
      open: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    } as unknown as IDBFactory
    await expect(openJournal(ada, { indexedDB: refusing, crypto: globalThis.crypto, now: Date.now })).rejects.toThrow()
    await expect(
      openJournal(ada, { indexedDB: undefined as never, crypto: globalThis.crypto, now: Date.now }),
    ).rejects.toThrow()
  })
})
