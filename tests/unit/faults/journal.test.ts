import { describe, expect, test } from 'vitest'
import { examine, Journal } from '~/faults/journal'

const well = { lost: [], hidden: [], torn: [], doubled: [] }

function aJournal() {
  const journal = new Journal()
  const [saved, unknown] = [journal.newToken('entry'), journal.newToken('entry')]
  journal.acknowledged.add(saved)
  return { journal, saved, unknown }
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

  test('asks each entry for its own tokens only', () => {
    const { journal, saved } = aJournal()
    const elsewhere = journal.newToken('another')
    journal.acknowledged.add(elsewhere)
    expect(examine(journal, 'entry', saved, '')).toEqual(well)
    expect(examine(journal, 'another', '', '').lost).toEqual([elsewhere])
  })
})
