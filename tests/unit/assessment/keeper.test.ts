import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, Keeper, type ToKeep } from '~/modules/assessment/ui/keeper'
import { notKept } from '~/modules/assessment/ui/not-kept'
import { unkeptText } from '~/modules/assessment/ui/unkept-text'

/** A server that keeps one value per path and is as reliable as told, and a clock that only moves when asked. */
function aDesk(answers: (Answer['kind'] | 'lost')[] = []) {
  const held = new Map<string, string>()
  const sent: Record<string, string>[] = []
  const storage = new Map<string, string>()
  let timers: { at: number; run: () => void }[] = []
  let clock = 0
  let version = 0
  let flying = 0
  let mostFlying = 0
  const env = {
    send: async (path: string, fields: Record<string, string>): Promise<Answer> => {
      flying++
      mostFlying = Math.max(mostFlying, flying)
      sent.push(fields)
      const kind = answers.shift() ?? 'kept'
      await Promise.resolve()
      flying--
      if (kind === 'failed') return { kind, why: 'unreachable' }
      if (kind === 'refused') return { kind, sentence: 'No.', facts: {} }
      if (kind === 'shut') return { kind, why: 'not-yours' }
      held.set(path, fields.value ?? '')
      // The server has it, and the answer never arrives.
      if (kind === 'lost') return { kind: 'failed', why: 'unreachable' }
      return { kind: 'kept', body: { keptAt: `v${++version}` } }
    },
    storage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    },
    storageKey: 'review',
    later: (milliseconds: number, run: () => void) => {
      const timer = { at: clock + milliseconds, run }
      timers.push(timer)
      return () => void (timers = timers.filter((one) => one !== timer))
    },
    now: () => new Date(clock),
  }
  const pass = async (milliseconds: number) => {
    const until = clock + milliseconds
    for (;;) {
      for (let turns = 0; turns < 20; turns++) await Promise.resolve()
      const next = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      timers = timers.filter((timer) => timer !== next)
      clock = Math.max(clock, next.at)
      next.run()
    }
    clock = until
  }
  return { env, held, sent, storage, pass, mostFlying: () => mostFlying }
}
const value = (text: string, path = '/j'): ToKeep => ({ path, fields: { value: text }, namesLast: true })

describe('an answer that keeps nothing', () => {
  const refused = { code: 'error_check_fields', sentence: 'Check the fields.', facts: {} }

  it.each([403, 404])('with %i says that it isn’t theirs any more', (status) => {
    expect(notKept(status, {})).toEqual({ kind: 'shut', why: 'not-yours' })
  })

  it('tells what is decided from what is refused, and takes the field’s own sentence', () => {
    expect(notKept(409, { refused: { ...refused, code: 'assessment_not_in_review' } })).toMatchObject({ kind: 'shut' })
    expect(notKept(422, { refused, fields: { quote: 'Not in this entry.' } })).toMatchObject({
      kind: 'refused',
      sentence: 'Not in this entry.',
    })
    expect(notKept(400, {})).toEqual({ kind: 'failed', why: 'unreachable' })
  })

  it('leaves a text to copy: level, feedback, passage and note', () => {
    const version = {
      scale: 'levels',
      levels: [{ key: 'strong', name: 'Strong' }],
      criteria: [{ id: 'c', code: 'C1', shortTitle: 'Purpose', markMax: null }],
    } as Parameters<typeof unkeptText>[1]
    const items = new Map<string, ToKeep>([
      ['judgement c', { path: '', fields: { criterion: 'c', level: 'strong', feedback: 'You held the silence.' } }],
      ['note n', { path: '', fields: { criterion: '', quote: 'Nobody spoke', note: 'Whose silence?' } }],
      ['verdict v', { path: '', fields: { criterion: 'c', claim: 'v', verdict: 'agreed' } }],
    ])
    expect(unkeptText(items, version)).toBe(
      'C1 Purpose: Strong\nYou held the silence.\n\n“Nobody spoke”\nWhose silence?',
    )
  })
})

describe('the keeper', () => {
  it('waits for a pause in typing and sends the last value once', async () => {
    const desk = aDesk()
    const keeper = new Keeper(desk.env)
    for (const text of ['a', 'ab', 'abc']) keeper.put('C1', value(text), 700)
    await desk.pass(699)
    expect(desk.sent).toEqual([])
    await desk.pass(1)
    expect(desk.sent).toEqual([{ value: 'abc', since: '' }])
    expect(keeper.state()).toMatchObject({ pending: [], failure: null, keptAt: new Date(700) })
  })

  it('names what was kept last when it sends the next', async () => {
    const desk = aDesk()
    const keeper = new Keeper(desk.env)
    keeper.knows('C1', 'v0')
    keeper.put('C1', value('one'))
    await desk.pass(0)
    keeper.put('C1', value('two'))
    await desk.pass(0)
    expect(desk.sent.map((fields) => fields.since)).toEqual(['v0', 'v1'])
  })

  it('tries again after failures and says so meanwhile', async () => {
    const desk = aDesk(['failed', 'failed'])
    const keeper = new Keeper(desk.env)
    keeper.put('C1', value('kept at last'))
    await desk.pass(1)
    expect(keeper.state()).toMatchObject({ pending: ['C1'], failure: 'unreachable' })
    await desk.pass(60_000)
    expect(desk.held.get('/j')).toBe('kept at last')
    expect(keeper.state()).toMatchObject({ pending: [], failure: null })
  })

  it('shows a refusal until the value changes, and doesn’t repeat it', async () => {
    const desk = aDesk(['refused'])
    const keeper = new Keeper(desk.env)
    keeper.put('C1', value('no'))
    await desk.pass(100_000)
    expect(keeper.refusal('C1')?.sentence).toBe('No.')
    expect(desk.sent).toHaveLength(1)
    keeper.put('C1', value('yes'))
    expect(keeper.refusal('C1')).toBeUndefined()
  })

  it('holds what was refused over a reload, and gives it up when it is dropped', async () => {
    const desk = aDesk(['refused', 'refused'])
    const before = new Keeper(desk.env)
    before.put('C1', value('written with care'))
    await desk.pass(0)
    expect(before.state()).toMatchObject({ pending: [], refused: ['C1'] })
    const after = new Keeper(desk.env)
    expect(after.restore().get('C1')?.fields.value).toBe('written with care')
    await desk.pass(0)
    after.drop('C1')
    expect(after.state().refused).toEqual([])
    expect(desk.storage.size).toBe(0)
  })

  it('holds what is not taken any more, says so, and sends it when something is taken again', async () => {
    const desk = aDesk(['shut', 'shut', 'kept'])
    const keeper = new Keeper(desk.env)
    keeper.put('C1', value('one', '/1'))
    keeper.put('C2', value('two', '/2'))
    await desk.pass(3_600_000)
    expect(desk.sent).toHaveLength(2)
    expect(keeper.state()).toMatchObject({ pending: [], shut: ['C1', 'C2'], whyShut: 'not-yours', keptAt: null })
    expect([...keeper.unkept().values()].map((item) => item.fields.value)).toEqual(['one', 'two'])
    expect(new Keeper(desk.env).restore().size).toBe(2)
    keeper.put('C3', value('three', '/3'))
    await desk.pass(0)
    expect(Object.fromEntries(desk.held)).toEqual({ '/1': 'one', '/2': 'two', '/3': 'three' })
    expect(keeper.state()).toMatchObject({ shut: [], whyShut: null })
  })

  it('leaves nothing behind when the person leaves, and writes nothing after that', async () => {
    const desk = aDesk(['failed', 'failed'])
    const keeper = new Keeper(desk.env)
    keeper.put('C1', value('typed on a train'))
    await desk.pass(1_500)
    keeper.put('C2', value('in flight'))
    keeper.flush()
    keeper.close()
    const sent = desk.sent.length
    await desk.pass(3_600_000)
    expect(desk.sent).toHaveLength(sent)
    expect(desk.storage.size).toBe(0)
  })

  it('brings back after a reload what was not kept, and nothing that was', async () => {
    const desk = aDesk(['kept', 'failed'])
    const before = new Keeper(desk.env)
    before.put('C1', value('kept', '/1'))
    await desk.pass(0)
    before.put('C2', value('typed on a train', '/2'))
    await desk.pass(0)
    const after = new Keeper(desk.env)
    expect([...after.restore().keys()]).toEqual(['C2'])
    await desk.pass(0)
    expect(desk.held.get('/2')).toBe('typed on a train')
    expect(desk.storage.size).toBe(0)
  })

  it('leaves to the next page what is acknowledged while this one goes', async () => {
    const desk = aDesk()
    const before = new Keeper(desk.env)
    before.put('C1', value('typed last'), 700)
    before.leave()
    await desk.pass(100)
    expect(desk.held.get('/j')).toBe('typed last')
    const after = new Keeper(desk.env)
    expect(after.restore().get('C1')?.fields.value).toBe('typed last')
    await desk.pass(100)
    expect(after.state().pending).toEqual([])
  })

  it('forgets what is acknowledged when one stays after all', async () => {
    const desk = aDesk()
    const keeper = new Keeper(desk.env)
    keeper.put('C1', value('typed last'), 700)
    keeper.leave()
    await desk.pass(2_000)
    expect(desk.storage.size).toBe(0)
  })

  it('sends at once when it is told to flush', async () => {
    const desk = aDesk()
    const keeper = new Keeper(desk.env)
    keeper.put('C1', value('now'), 10_000)
    keeper.flush()
    await desk.pass(0)
    expect(desk.held.get('/j')).toBe('now')
  })

  it('ends with every key’s last value on the server, whatever fails on the way, with one request a key at a time', async () => {
    const doing = fc.array(
      fc.record({ key: fc.constantFrom('C1', 'C2'), wait: fc.constantFrom(0, 700), pause: fc.nat(3_000) }),
      { minLength: 1, maxLength: 25 },
    )
    const answers = fc.array(fc.constantFrom('kept' as const, 'failed' as const, 'lost' as const), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(doing, answers, async (steps, outcomes) => {
        const desk = aDesk(outcomes)
        const keeper = new Keeper(desk.env)
        const last = new Map<string, string>()
        for (const [index, { key, wait, pause }] of steps.entries()) {
          last.set(`/${key}`, String(index))
          keeper.put(key, value(String(index), `/${key}`), wait)
          await desk.pass(pause)
        }
        await desk.pass(3_600_000)
        expect(desk.held).toEqual(last)
        expect(keeper.state().pending).toEqual([])
        expect(desk.storage.size).toBe(0)
        expect(desk.mostFlying()).toBeLessThanOrEqual(2)
      }),
      { numRuns: 150 },
    )
  })
})
