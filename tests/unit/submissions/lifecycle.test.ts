import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canHappen,
  countsAsAttempt,
  events,
  isOpen,
  isReleased,
  nextState,
  states,
  steps,
  type Doer,
  type Event,
  type State,
} from '~/modules/submissions/lifecycle'
import { roles } from '~/policy/actor'

const doers: Doer[] = [...roles, 'worker']

/** Every step there is, written out once more by hand; whatever is not here must be refused. */
const allowed = `
submitted         allocate   admin            submitted
submitted         deallocate admin            submitted
submitted         claim      assessor         submitted
submitted         decline    assessor         submitted
submitted         withdraw   trainee          withdrawn
submitted         begin      assessor         in-review
submitted         return     assessor         returned
in-review         allocate   admin            submitted
in-review         deallocate admin            submitted
in-review         decline    assessor         submitted
in-review         return     assessor         returned
in-review         recommend  assessor         recommended
in-review         refer      assessor         referred
recommended       take-back  assessor         in-review
recommended       sample     quality-assurer  in-quality-check
recommended       sample     worker           in-quality-check
recommended       confirm    quality-assurer  confirmed
recommended       overturn   quality-assurer  in-review
in-quality-check  confirm    quality-assurer  confirmed
in-quality-check  overturn   quality-assurer  in-review
confirmed         release    quality-assurer  confirmed
confirmed         release    admin            confirmed
confirmed         release    worker           confirmed
confirmed         recall     quality-assurer  recommended
confirmed         record     admin            recorded
referred          take-back  assessor         in-review
referred          overturn   quality-assurer  in-review
referred          release    assessor         released
referred          release    admin            released
referred          release    worker           released
released          recall     assessor         referred
released          appeal     trainee          appealed
released          lapse      worker           lapsed
lapsed            reopen     admin            released
appealed          uphold     assessor         released
appealed          uphold     quality-assurer  released
appealed          uphold     external-verifier released
appealed          reconsider assessor         in-review
appealed          grant      quality-assurer  submitted
appealed          grant      external-verifier submitted
`
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/))
const expected = new Map(allowed.map(([state, event, by, to]) => [`${state} ${event} ${by}`, to]))

describe('the life of a submission', () => {
  const cells = states.flatMap((state) => events.flatMap((event) => doers.map((by) => [state, event, by] as const)))

  it(`answers every one of the ${cells.length} cells of state × event × role as written`, () => {
    for (const [state, event, by] of cells)
      expect([state, event, by, nextState(state, event, by)]).toEqual([
        state,
        event,
        by,
        expected.get(`${state} ${event} ${by}`),
      ])
    expect(expected.size).toBe(allowed.length)
  })

  it('tells an event that nobody can make there from one that another role could', () => {
    expect(canHappen('recommended', 'confirm')).toBe(true)
    expect(nextState('recommended', 'confirm', 'assessor')).toBeUndefined()
    expect(canHappen('recommended', 'withdraw')).toBe(false)
  })

  it('reaches every state from submitted', () => {
    const reached = new Set<string>(['submitted'])
    for (const from of reached)
      for (const step of Object.values(steps[from as keyof typeof steps])) reached.add(step.to)
    expect([...reached].sort()).toEqual([...states].sort())
  })

  it('lets nothing that was released be taken back unrecalled, withdrawn or decided again, save through an appeal', () => {
    for (const state of states.filter(isReleased))
      for (const event of ['take-back', 'withdraw', 'recommend', 'refer', 'overturn', 'return', 'allocate'] as const)
        expect(canHappen(state, event)).toBe(false)
  })

  /** What a submission may go through, told by what has happened and not by states: domain.md, "From log to record". */
  it('keeps to what the domain allows in every sequence of events, from whomever', () => {
    const step = fc.record({ event: fc.constantFrom(...events), by: fc.constantFrom(...doers) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (sequence) => {
        let state: State = 'submitted'
        const happened: { event: Event; by: Doer; from: State }[] = []
        for (const { event, by } of sequence) {
          const next = nextState(state, event, by)
          if (!next) continue
          happened.push({ event, by, from: state })
          state = next
          const last = (...wanted: Event[]) => happened.findLastIndex((one) => wanted.includes(one.event))
          // Nobody decides what they haven't begun to read since it came to them.
          const isDecided = !['submitted', 'in-review', 'withdrawn', 'returned'].includes(state)
          if (isDecided)
            expect(last('begin')).toBeGreaterThan(last('allocate', 'deallocate', 'claim', 'decline', 'grant'))
          // Accredited is what an assessor recommended and a quality assurer confirmed after that.
          if (state === 'confirmed' || state === 'recorded') {
            expect(last('confirm')).toBeGreaterThan(last('recommend'))
            expect(last('recommend')).toBeGreaterThan(last('refer', 'overturn', 'take-back', 'grant', 'reconsider'))
            expect(happened[last('confirm')]!.by).toBe('quality-assurer')
          }
          // Referred is what an assessor referred last.
          if (['referred', 'released', 'appealed', 'lapsed'].includes(state))
            expect(last('refer')).toBeGreaterThan(last('recommend', 'overturn', 'take-back', 'grant', 'reconsider'))
          // A trainee withdraws before anybody reads, and appeals against what was released; nothing else is theirs.
          if (by === 'trainee')
            expect([`withdraw submitted`, `appeal released`]).toContain(`${event} ${happened.at(-1)!.from}`)
          // What lapsed was released, and opens again as a referral or not at all.
          if (happened.at(-1)!.from === 'lapsed') expect(state).toBe('released')
          if (state === 'lapsed') expect(by).toBe('worker')
          // Admins and verifiers never judge.
          if (by === 'admin') expect(['allocate', 'deallocate', 'release', 'record', 'reopen']).toContain(event)
          if (by === 'supporter') expect.fail('A supporter never moves a submission')
          // An end is an end.
          expect(steps[happened.at(-1)!.from]).not.toEqual({})
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('gives nobody a way out of an end', () => {
    for (const state of ['recorded', 'withdrawn', 'returned'] as const) expect(steps[state]).toEqual({})
  })

  it('knows which attempts are open, released and counted', () => {
    const table = states.map((state) => [state, isOpen(state), isReleased(state), countsAsAttempt(state)])
    expect(table).toEqual([
      ['submitted', true, false, true],
      ['in-review', true, false, true],
      ['recommended', true, false, true],
      ['in-quality-check', true, false, true],
      ['confirmed', false, true, true],
      ['recorded', false, true, true],
      ['referred', true, false, true],
      ['released', false, true, true],
      ['withdrawn', false, false, false],
      ['returned', false, false, false],
      ['appealed', true, true, true],
      ['lapsed', false, true, true],
    ])
  })
})
