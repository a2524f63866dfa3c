import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Outcome } from '~/modules/assessment/ui/outcome'
import type { OutcomeData } from '~/modules/assessment/ui/outcome-data'

const criteria = ['C1', 'C2', 'C3'].map((code) => ({ id: code, code, title: `In full: ${code}`, threshold: 'enough' }))
const judged = (criterionId: string, level: string | null, asked = '') => ({ criterionId, level, feedback: '', asked })
const outcome = {
  stage: { attempt: 1, words: 2000 },
  decision: { decidedAt: new Date('2026-08-01T10:00:00Z'), summary: '', resubmitBy: null },
  version: { scale: 'levels', levels: ['short', 'enough'].map((key) => ({ key, name: `Level ${key}` })), criteria },
  byCriterion: { C1: judged('C1', 'enough', 'Another example.'), C2: judged('C2', 'short'), C3: judged('C3', null) },
  entries: [],
  notes: [],
  timeZone: 'Europe/London',
} as unknown as OutcomeData

describe('a decision, criterion by criterion', () => {
  it('calls done what reaches the threshold, whatever is asked for, and says what isn’t judged', () => {
    const statuses = [...renderToStaticMarkup(<Outcome outcome={outcome} />).matchAll(/<p class="status"(.*?)<\/p>/g)]
    expect(statuses.map((match) => match[1])).toEqual([
      ' data-is="done">Level enough',
      ' data-is="look">Level short',
      '>Not judged',
    ])
  })
})
