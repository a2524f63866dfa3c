import { describe, expect, it } from 'vitest'
import type { Decision } from '~/modules/assessment/review'
import { draftFrom, draftIn, keepDraft, keptDraft } from '~/modules/assessment/ui/decision-draft'

const given = { passes: false, fallShort: ['c2'], byDefault: '2026-09-30', tomorrow: '2026-08-29' }
const referral = {
  id: 'd1',
  kind: 'refer',
  summary: 'Nearly there.',
  departure: '',
  resubmitBy: '2026-10-15',
  criteria: [
    { criterionId: 'c1', level: 'strong', feedback: '', asked: '' },
    { criterionId: 'c4', level: null, feedback: '', asked: 'A second set.' },
  ],
} as unknown as Decision

describe('where the form of a decision begins', () => {
  it('is empty the first time, with what falls short', () => {
    expect(draftFrom(null, given)).toEqual({
      kind: '',
      summary: '',
      departure: '',
      by: '2026-09-30',
      addressed: ['c2'],
      asked: {},
    })
  })

  it('is what was decided before, and what falls short now', () => {
    expect(draftFrom(referral, given)).toEqual({
      kind: '',
      summary: 'Nearly there.',
      departure: '',
      by: '2026-10-15',
      addressed: ['c2', 'c4'],
      asked: { c4: 'A second set.' },
    })
    expect(draftFrom({ ...referral, resubmitBy: '2026-08-28' }, given).by).toBe('2026-09-30')
  })
})

describe('the draft of a decision', () => {
  const aTab = () => {
    const held = new Map<string, string>()
    return {
      held,
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    }
  }
  const typed = new FormData()
  for (const [name, value] of [
    ['kind', 'refer'],
    ['summary', 'Half a sent'],
    ['departure', 'The set’s notes'],
    ['by', '2026-10-01'],
    ['address', 'c2'],
    ['address', 'c3'],
    ['asked-c2', 'More.'],
  ] as const)
    typed.append(name, value)

  it('comes back as it was typed', () => {
    const tab = aTab()
    keepDraft(tab, 'here', 'd1', draftIn(typed))
    expect(keptDraft(tab, 'here', 'd1')).toEqual({
      kind: 'refer',
      summary: 'Half a sent',
      departure: 'The set’s notes',
      by: '2026-10-01',
      addressed: ['c2', 'c3'],
      asked: { c2: 'More.' },
    })
  })

  it('is forgotten when another decision was taken since, or it can’t be read', () => {
    const tab = aTab()
    keepDraft(tab, 'here', '', draftIn(typed))
    expect(keptDraft(tab, 'here', 'd1')).toBeNull()
    tab.setItem('here', '{')
    expect(keptDraft(tab, 'here', 'd1')).toBeNull()
    expect(tab.held.size).toBe(0)
  })
})
