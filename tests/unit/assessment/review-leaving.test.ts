import { describe, expect, it } from 'vitest'
import type { Answer, ToKeep } from '~/modules/assessment/ui/keeper'
import { workOnReviews } from '~/modules/assessment/ui/review-leaving'
import { decisionKey, redactionKey, reviewKey } from '~/modules/assessment/ui/tab-keys'

/** A tab, and a server that keeps what it is not told to answer otherwise. */
function aTab(answers: Record<string, Answer> = {}) {
  const held = new Map<string, string>()
  const sent: string[] = []
  let isClosed = false
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    key: (at: number) => [...held.keys()][at] ?? null,
    get length() {
      return held.size
    },
  }
  const send = async (path: string): Promise<Answer> => {
    sent.push(path)
    return answers[path] ?? { kind: 'kept', body: {} }
  }
  const holds = (key: string, ...items: ToKeep[]) =>
    held.set(key, JSON.stringify(items.map((item, at) => [`key ${at}`, item])))
  return {
    held,
    sent,
    holds,
    work: workOnReviews(send, () => void (isClosed = true), storage),
    isClosed: () => isClosed,
  }
}
const note: ToKeep = { path: '/notes', fields: { quote: 'Nobody spoke', note: 'Whose silence?' } }
const judgement: ToKeep = { path: '/judgements', fields: { criterion: 'c', level: 'strong', feedback: 'You waited.' } }

describe('signing out of reviews', () => {
  it('sends what was not sent, and holds nobody', async () => {
    const tab = aTab()
    tab.holds(reviewKey('teodor', 's1'), note, judgement)
    expect(await tab.work.settle('teodor')).toEqual([])
    expect(tab.sent).toEqual(['/notes', '/judgements'])
    expect(tab.held.size).toBe(0)
  })

  it('tells of what can’t be sent, with its words, and keeps only that', async () => {
    const tab = aTab({ '/notes': { kind: 'shut', why: 'not-yours' } })
    const key = reviewKey('teodor', 's1')
    tab.holds(key, note, judgement)
    expect((await tab.work.settle('teodor')).map(({ id }) => id)).toEqual([key])
    expect(tab.work.textOf(key)).toBe('“Nobody spoke”\nWhose silence?')
  })

  it('finds what a review left that is taken no longer, and not what only waits for the network', async () => {
    const tab = aTab({
      '/notes': { kind: 'shut', why: 'not-yours' },
      '/judgements': { kind: 'failed', why: 'unreachable' },
    })
    const key = reviewKey('teodor', 's1')
    tab.holds(key, note)
    tab.holds(reviewKey('teodor', 's2'), judgement)
    expect(await tab.work.leftBehind('teodor')).toEqual([key])
    expect(await tab.work.leftBehind('odile')).toEqual([])
    tab.work.discard(key)
    expect([...tab.held.keys()]).toEqual([reviewKey('teodor', 's2')])
  })

  it('tells of a decision’s words that are typed, and of no empty form', async () => {
    const tab = aTab()
    const draft = { kind: 'refer', summary: 'Nearly.', by: '', addressed: [], asked: { c1: 'More.', c2: ' ' } }
    tab.held.set(decisionKey('teodor', 's1'), JSON.stringify({ since: '', draft }))
    tab.held.set(
      decisionKey('teodor', 's2'),
      JSON.stringify({ since: '', draft: { ...draft, summary: '', asked: {} } }),
    )
    expect((await tab.work.settle('teodor')).map(({ id }) => id)).toEqual([decisionKey('teodor', 's1')])
    expect(tab.work.textOf(decisionKey('teodor', 's1'))).toBe('Nearly.\n\nMore.')
    expect(tab.held.has(decisionKey('teodor', 's2'))).toBe(false)
  })

  it('tells of a return’s reason that is typed', async () => {
    const tab = aTab()
    tab.held.set(redactionKey('teodor', 's1'), JSON.stringify({ draft: { summary: 'One office.' } }))
    expect((await tab.work.settle('teodor')).map(({ id }) => id)).toEqual([redactionKey('teodor', 's1')])
    expect(tab.work.textOf(redactionKey('teodor', 's1'))).toBe('One office.')
    tab.work.forget('teodor')
    expect(tab.held.size).toBe(0)
  })

  it('takes everything of this person off the tab, and nothing else', () => {
    const tab = aTab()
    tab.holds(reviewKey('teodor', 's1'), note)
    tab.holds(reviewKey('odile', 's1'), note)
    tab.held.set(decisionKey('teodor', 's1'), '{}')
    tab.held.set('another', 'thing')
    tab.work.forget('teodor')
    expect([...tab.held.keys()]).toEqual([reviewKey('odile', 's1'), 'another'])
    expect(tab.isClosed()).toBe(true)
  })
})
