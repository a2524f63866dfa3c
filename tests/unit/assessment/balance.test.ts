import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balance, type Obstacle, obstacleFor, type Reader, type Waiting } from '~/modules/assessment/balance'

const today = '2026-11-30'
const reader = (id: string, change: Partial<Reader> = {}): Reader => ({
  id,
  name: id,
  open: 0,
  caseloadMax: null,
  languages: [],
  absences: [],
  ...change,
})
const work = (number: number, change: Partial<Waiting> = {}): Waiting => ({
  id: `w${number}`,
  number,
  dueOn: '2026-12-10',
  language: 'en',
  preferred: [],
  ...change,
})
const none = () => false
const share = (works: Waiting[], readers: Reader[], hasConflict: (w: Waiting, r: Reader) => boolean = none) =>
  balance(works, () => readers, hasConflict, today)

describe('what stands against a reader', () => {
  const away = (fromOn: string, untilOn: string) => ({ absences: [{ fromOn, untilOn }] })
  test.each<[string, Partial<Reader>, boolean, Obstacle | undefined]>([
    ['nothing', {}, false, undefined],
    ['a conflict of interest, whatever else', { languages: ['pl'] }, true, 'conflict'],
    ['another language', { languages: ['pl', 'da'] }, false, 'language'],
    ['one of their languages', { languages: ['pl', 'en'] }, false, undefined],
    ['away today', away('2026-11-30', '2026-11-30'), false, 'away'],
    ['away when it is due', away('2026-12-10', '2026-12-20'), false, 'away'],
    ['away in between alone', away('2026-12-01', '2026-12-09'), false, undefined],
    ['away afterwards', away('2026-12-11', '2026-12-20'), false, undefined],
  ])('%s', (_name, change, hasConflict, expected) => {
    expect(obstacleFor(work(1), reader('a', change), hasConflict, today)).toBe(expected)
  })
})

describe('sharing out', () => {
  test('spreads forty over four evenly, counting what they have', () => {
    const readers = [reader('a', { open: 6 }), reader('b'), reader('c'), reader('d')]
    const { given } = share(
      Array.from({ length: 40 }, (_, at) => work(at)),
      readers,
    )
    const loads = readers.map((one) => one.open + [...given.values()].filter((id) => id === one.id).length)
    expect(loads.sort()).toEqual([11, 11, 12, 12])
  })

  test('gives it to whom it prefers while they have room, else to another', () => {
    const works = [work(1, { preferred: ['b'] }), work(2, { preferred: ['b'] })]
    const { given } = share(works, [reader('a'), reader('b', { caseloadMax: 1 })])
    expect(given).toEqual(
      new Map([
        ['w1', 'b'],
        ['w2', 'a'],
      ]),
    )
  })

  test('says of each that is left what stood against whom', () => {
    const readers = [reader('a', { languages: ['pl'] }), reader('b', { open: 3, caseloadMax: 3 })]
    expect(share([work(1)], readers).left.get('w1')).toEqual([
      { readerId: 'a', obstacle: 'language' },
      { readerId: 'b', obstacle: 'full' },
    ])
    expect(balance([work(1)], () => [], none, today).left.get('w1')).toEqual([])
  })

  const asked = fc.record({
    works: fc.array(fc.record({ able: fc.subarray(['a', 'b', 'c', 'd']), preferred: fc.subarray(['a', 'b']) }), {
      maxLength: 6,
    }),
    room: fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 3 }))),
    open: fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 2 }))),
  })
  test('gives as many as can be given, and nobody what they can’t take', () => {
    fc.assert(
      fc.property(asked, ({ works, room, open }) => {
        const readers = ['a', 'b', 'c', 'd'].map((id, at) =>
          reader(id, { open: open[at]!, caseloadMax: open[at]! + room[at]! || 1 }),
        )
        const all = works.map((one, at) => work(at, { preferred: one.preferred }))
        const isAble = (w: Waiting, id: string) => works[w.number]!.able.includes(id)
        const { given, left } = share(all, readers, (w, r) => !isAble(w, r.id))
        for (const w of all) expect(given.has(w.id)).not.toBe(left.has(w.id))
        for (const [id, readerId] of given)
          expect(
            isAble(
              all.find((w) => w.id === id)!,
              readerId,
            ),
          ).toBe(true)
        const roomOf = new Map(readers.map((one) => [one.id, one.caseloadMax! - one.open]))
        for (const one of readers)
          expect([...given.values()].filter((id) => id === one.id).length).toBeLessThanOrEqual(
            Math.max(0, roomOf.get(one.id)!),
          )
        const most = (rest: Waiting[]): number => {
          const [first, ...others] = rest
          if (!first) return 0
          let best = most(others)
          for (const one of readers) {
            if (!isAble(first, one.id) || roomOf.get(one.id)! <= 0) continue
            roomOf.set(one.id, roomOf.get(one.id)! - 1)
            best = Math.max(best, 1 + most(others))
            roomOf.set(one.id, roomOf.get(one.id)! + 1)
          }
          return best
        }
        expect(given.size).toBe(most(all))
        expect(share(all, readers, (w, r) => !isAble(w, r.id)).given).toEqual(given)
      }),
      { numRuns: 300 },
    )
  })

  test('leaves nobody with two more than another who could take one of them', () => {
    fc.assert(
      fc.property(asked, ({ works, open }) => {
        const readers = ['a', 'b', 'c', 'd'].map((id, at) => reader(id, { open: open[at]! }))
        const all = works.map((_one, at) => work(at))
        const isAble = (w: Waiting, id: string) => works[w.number]!.able.includes(id)
        const { given } = share(all, readers, (w, r) => !isAble(w, r.id))
        const load = (id: string) =>
          readers.find((one) => one.id === id)!.open + [...given.values()].filter((one) => one === id).length
        for (const w of all)
          for (const one of readers)
            if (isAble(w, one.id)) expect(load(given.get(w.id)!) - load(one.id)).toBeLessThan(2)
      }),
      { numRuns: 300 },
    )
  })
})
