import { describe, expect, it } from 'vitest'
import { handedIn } from '~/modules/assessment/handed-in'
import { readingOnly } from '~/modules/assessment/ui/reading-only'
import { canHappen, states } from '~/modules/submissions/lifecycle'

describe('the day of handing in', () => {
  const due = { timeZone: 'Pacific/Auckland', handInOn: '2026-08-28', resubmitBy: null }

  it('is the programme’s, and late only after the day it was due', () => {
    expect(handedIn(new Date('2026-08-28T11:00:00Z'), due)).toEqual({ on: '2026-08-28', afterDue: null })
    expect(handedIn(new Date('2026-08-28T13:00:00Z'), due)).toEqual({ on: '2026-08-29', afterDue: '2026-08-28' })
  })

  it('of a later attempt is measured by what the referral said', () => {
    const later = { ...due, resubmitBy: '2026-10-01' }
    expect(handedIn(new Date('2026-09-20T12:00:00Z'), later).afterDue).toBeNull()
    expect(handedIn(new Date('2026-10-02T12:00:00Z'), later).afterDue).toBe('2026-10-01')
  })
})

describe('a review that can only be read', () => {
  it('speaks of taking back just where that can happen', () => {
    for (const state of states)
      expect([state, /Take the decision back/.test(readingOnly(state))]).toEqual([state, canHappen(state, 'take-back')])
  })

  it('says that it was withdrawn, not that it is decided', () => {
    expect(readingOnly('withdrawn')).toContain('withdrawn')
    expect(readingOnly('withdrawn')).not.toContain('decided')
  })
})
