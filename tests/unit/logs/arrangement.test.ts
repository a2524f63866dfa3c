import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveEntryIn, movePartIn, type Arrangement } from '~/modules/logs/arrangement'

const log: Arrangement = [
  { partId: 'p', entryIds: ['a', 'b'] },
  { partId: 'q', entryIds: [] },
  { partId: 'r', entryIds: ['c'] },
]
const shown = (arrangement: Arrangement) =>
  arrangement.map(({ partId, entryIds }) => `${partId}:${entryIds.join('')}`).join(' ')

describe('an entry moves', () => {
  test.each([
    ['a', 'down', 'p:ba q: r:c'],
    ['b', 'up', 'p:ba q: r:c'],
    ['b', 'down', 'p:a q:b r:c'],
    ['c', 'up', 'p:ab q:c r:'],
    ['a', 'up', 'p:ab q: r:c'],
    ['c', 'down', 'p:ab q: r:c'],
    ['a', { partId: 'r' }, 'p:b q: r:ca'],
    ['a', { partId: 'p' }, 'p:ab q: r:c'],
    ['a', { partId: 'elsewhere' }, 'p:ab q: r:c'],
    ['unknown', 'down', 'p:ab q: r:c'],
  ] as const)('%s %j: %s', (entry, move, expected) => {
    expect(shown(moveEntryIn(log, entry, move))).toBe(expected)
  })

  test('and comes back: down then up is where it was, and no move loses or doubles an entry', () => {
    const arrangement = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 12 }).chain((ids) =>
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: ids.length, maxLength: ids.length }).map((parts) =>
        [0, 1, 2, 3].map((part) => ({
          partId: String(part),
          entryIds: ids.filter((_, at) => parts[at] === part).map(String),
        })),
      ),
    )
    fc.assert(
      fc.property(arrangement, fc.nat(), (before, pick) => {
        const all = before.flatMap((part) => part.entryIds)
        const id = all[pick % all.length]!
        const moved = moveEntryIn(before, id, 'down')
        expect(moved.flatMap((part) => part.entryIds).toSorted()).toEqual(all.toSorted())
        if (moved !== before) expect(moveEntryIn(moved, id, 'up')).toEqual(before)
      }),
    )
  })
})

test.each([
  ['p', 'down', 'q: p:ab r:c'],
  ['r', 'up', 'p:ab r:c q:'],
  ['p', 'up', 'p:ab q: r:c'],
  ['r', 'down', 'p:ab q: r:c'],
  ['unknown', 'up', 'p:ab q: r:c'],
] as const)('part %s %s: %s', (part, direction, expected) => {
  expect(shown(movePartIn(log, part, direction))).toBe(expected)
})
