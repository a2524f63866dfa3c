import { describe, expect, it } from 'vitest'
import { compareFacts, type ComparedFact } from '~/modules/assessment/changed-facts'
import type { SetSession } from '~/modules/logs/session'

const session: SetSession = {
  heldOn: '2026-04-14',
  setName: 'Tuesday set',
  format: 'virtual',
  role: 'facilitator',
  minutes: 90,
  members: 6,
  issue: 'Whether to leave a team',
  heldBack: '',
  actions: '',
  learned: 'Wait.',
  questions: [{ text: 'What would it take?', type: 'open' }],
}
const entry = (entryId: string, title: string, given: Partial<SetSession> | null = null) => ({
  entryId,
  title,
  occurredOn: given && '2026-04-14',
  session: given && { ...session, ...given },
})
const shown = ({ name, segments }: ComparedFact) => [
  name,
  segments.map(({ is, text }) => (is === 'same' ? text : `[${is} ${text}]`)).join(''),
]
const changed = (facts: ComparedFact[]) => facts.filter((fact) => fact.segments.some((one) => one.is !== 'same'))

describe('what stands beside the text', () => {
  it('is compared fact by fact: a title, what was learned, what was held back at first', () => {
    const facts = compareFacts(
      [entry('e', 'A quiet round', {})],
      [entry('e', 'A quieter round', { learned: 'Wait longer.', heldBack: 'Advice.' })],
    )
    expect(changed(facts).map(shown)).toEqual([
      ['Title', 'A [removed quiet][added quieter] round'],
      ['What you held back', '[added Advice.]'],
      ['What you learned', 'Wait[added  longer].'],
    ])
    expect(changed(facts).map(({ before, after }) => [before, after])).toEqual([
      [0, 0],
      [-1, 0],
      [0, 0],
    ])
    // The rest of the session can be read beside it.
    expect(facts.length).toBeGreaterThan(6)
  })

  it('says nothing of a title that stays, or of a new entry’s, which its heading has', () => {
    expect(compareFacts([entry('a', 'Same')], [entry('a', 'Same'), entry('b', 'New')])).toEqual([])
  })

  it('names what was left out', () => {
    expect(compareFacts([entry('a', 'Gone')], []).map(shown)).toEqual([['Title', '[removed Gone]']])
  })
})
