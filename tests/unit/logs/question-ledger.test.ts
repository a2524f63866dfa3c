import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byRole, questionsByMonth } from '~/modules/logs/question-ledger'
import { questionTypes, type sessionRoles } from '~/modules/logs/session'

const asked = (heldOn: string, ...types: (typeof questionTypes)[number][]) => ({
  heldOn,
  questions: types.map((type) => ({ text: 'What?', type })),
})

describe('questions by month', () => {
  test('from the first month to the last, an empty one between them too, sessions without questions left out', () => {
    const months = questionsByMonth([
      asked('2025-12-30', 'open', 'open', 'closed'),
      asked('2026-02-01', 'leading'),
      asked('2024-01-01'),
    ])
    expect(months.map(({ month, total, sessions }) => [month, total, sessions])).toEqual([
      ['2025-12', 3, 1],
      ['2026-01', 0, 0],
      ['2026-02', 1, 1],
    ])
    expect(months[0]!.counts).toMatchObject({ open: 2, closed: 1, leading: 0 })
  })
  test('a mistyped year makes no chart of a century', () => {
    expect(questionsByMonth([asked('2000-01-01', 'open'), asked('2026-02-01', 'open')])).toHaveLength(24)
  })
  test('none: nothing', () => expect(questionsByMonth([asked('2026-01-01')])).toEqual([]))
  test('every question of two years is in one month, in one type', () => {
    const session = fc.record({
      heldOn: fc
        .date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      questions: fc.array(fc.record({ text: fc.string(), type: fc.constantFrom(...questionTypes) }), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(fc.array(session, { maxLength: 20 }), (sessions) => {
        const months = questionsByMonth(sessions)
        expect(months.reduce((sum, { total }) => sum + total, 0)).toBe(
          sessions.flatMap(({ questions }) => questions).length,
        )
        for (const { counts, total } of months) expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(total)
      }),
    )
  })
})

test('each role has its own sum; facilitating counts', () => {
  const at = (role: (typeof sessionRoles)[number], minutes: number, setName: string) => ({ role, minutes, setName })
  expect(
    byRole([at('member', 60, 'A'), at('facilitator', 90, 'A'), at('facilitator', 30, ' a '), at('presenter', 45, 'B')]),
  ).toEqual([
    { role: 'facilitator', sessions: 2, minutes: 120, sets: 1, counts: true },
    { role: 'member', sessions: 1, minutes: 60, sets: 1, counts: false },
    { role: 'presenter', sessions: 1, minutes: 45, sets: 1, counts: false },
  ])
})
