import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { chance } from '~/faults/chance'
import { examine, Journal } from '~/faults/journal'

const well = { lost: [], hidden: [], torn: [], doubled: [] }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oldpond-journal-'))
})
afterAll(() => rm(folder, { recursive: true }))

function aJournal() {
  const journal = new Journal(join(folder, 'journal'), chance(1, 'journal'))
  const [saved, unknown] = [journal.newToken('entry'), journal.newToken('entry')]
  journal.promise(saved)
  return { journal, saved, unknown }
}

/** The bytes of a document in which these words were typed key by key. */
function typed(...words: string[]): Uint8Array {
  const doc = new Y.Doc()
  const text = new Y.XmlText()
  doc.getXmlFragment('default').insert(0, [text])
  for (const key of words.join(' ')) text.insert(text.length, key)
  return Y.encodeStateAsUpdate(doc)
}

describe('what became of the tokens', () => {
  test('is well when all that was acknowledged stands there, and the rest whole or not at all', () => {
    const { journal, saved, unknown } = aJournal()
    expect(examine(journal, 'entry', `${saved} ${unknown} `, '')).toEqual(well)
    expect(examine(journal, 'entry', saved, '')).toEqual(well)
  })

  test('shows an acknowledged token that is gone', () => {
    const { journal, saved, unknown } = aJournal()
    expect(examine(journal, 'entry', unknown, 'of something else')).toEqual({ ...well, lost: [saved] })
  })

  test('shows one that only the history holds', () => {
    const { journal, saved } = aJournal()
    expect(examine(journal, 'entry', '', `…${saved}…`)).toEqual({ ...well, hidden: [saved] })
  })

  test('shows one that is torn or stands twice', () => {
    const { journal, saved, unknown } = aJournal()
    const half = unknown.slice(0, 9)
    expect(examine(journal, 'entry', `${saved} ${half} ${saved}`, '')).toEqual({
      ...well,
      torn: [half],
      doubled: [saved],
    })
  })

  test('typed by keys, the beginning of one of unknown fate may stand; of an acknowledged one, or an end, never', () => {
    const { journal, saved, unknown } = aJournal()
    expect(examine(journal, 'entry', `${saved} ${unknown.slice(0, 9)}`, '', true)).toEqual(well)
    expect(examine(journal, 'entry', `${saved} ${unknown.slice(9)}`, '', true).torn).toEqual([unknown.slice(9)])
    const half = saved.slice(0, 9)
    expect(examine(journal, 'entry', half, '', true)).toEqual({ ...well, lost: [saved], torn: [half] })
  })

  test('asks each entry for its own tokens only', () => {
    const { journal, saved } = aJournal()
    const elsewhere = journal.newToken('another')
    journal.promise(elsewhere)
    expect(examine(journal, 'entry', saved, '')).toEqual(well)
    expect(examine(journal, 'another', '', '').lost).toEqual([elsewhere])
  })
})

describe('what was promised', () => {
  test('is what a device said, and what stands whole in the bytes that the server took', () => {
    const { journal, saved, unknown } = aJournal()
    expect([...journal.acknowledgedIn('entry')]).toEqual([saved])
    journal.accept('entry', typed(unknown.slice(0, 9)))
    expect(journal.acknowledged).toBe(1)
    journal.accept('entry', typed('so', unknown, 'it is'))
    expect([...journal.acknowledgedIn('entry')]).toEqual([saved, unknown])
  })

  test('is on the disk at once', () => {
    const { journal, saved } = aJournal()
    expect(readFileSync(journal.path, 'utf8')).toContain(`promised ${saved}\n`)
  })
})

test('the same seed brings the same chance, another name or seed another', () => {
  const [one, same] = [chance(7, 'app-killed'), chance(7, 'app-killed')]
  const first = [one.hex(16), one.upTo(50)]
  expect([same.hex(16), same.upTo(50)]).toEqual(first)
  expect(chance(8, 'app-killed').hex(16)).not.toBe(first[0])
  expect(chance(7, 'database-killed').hex(16)).not.toBe(first[0])
})
