import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAttempts, countChanges, type Block, type ComparedBlock } from '~/modules/logs/compare/word-diff'

const entry = (...texts: string[]): Block[] => texts.map((text) => ({ entryId: 'e1', text }))
const only = (compared: ComparedBlock[], ...kinds: string[]) =>
  compared.flatMap((block) => block.segments.filter((s) => kinds.includes(s.is)).map((s) => s.text.trim()))

function rebuild(compared: ComparedBlock[], side: 'before' | 'after') {
  const kinds = side === 'before' ? ['same', 'removed', 'moved-away'] : ['same', 'added', 'moved-here']
  const blocks: string[] = []
  for (const block of compared)
    if (block[side] !== -1)
      blocks[block[side]] = block.segments
        .filter((s) => kinds.includes(s.is))
        .map((s) => s.text)
        .join('')
  return blocks
}

describe('what changed since the last attempt', () => {
  it('leaves an unchanged text alone', () => {
    const compared = compareAttempts(entry('One.', 'Two.'), entry('One.', 'Two.'))
    expect(compared.flatMap((b) => b.segments.map((s) => s.is))).toEqual(['same', 'same'])
  })

  it('shows the changed words, and only those', () => {
    const compared = compareAttempts(
      entry('I asked the set to sort the questions and then waited a while.'),
      entry('I asked the set to sort the last five questions and then waited.'),
    )
    expect(only(compared, 'added')).toEqual(['last five'])
    expect(only(compared, 'removed')).toEqual(['a while'])
  })

  it('keeps a paragraph that was rewritten in part beside its former self', () => {
    const compared = compareAttempts(
      entry('Heron presented a question about her budget and nobody interrupted.', 'We closed at four.'),
      entry(
        'A new opening paragraph that was not there before at all.',
        'Heron presented a question about her team and nobody interrupted her.',
        'We closed at four.',
      ),
    )
    expect(compared.map((b) => [b.before, b.after])).toEqual([
      [-1, 0],
      [0, 1],
      [1, 2],
    ])
  })

  it('marks a paragraph that stands elsewhere now as moved, with both ends joined', () => {
    const wandering = 'In the fifth session he held up the page before I could, and Hazel laughed.'
    const compared = compareAttempts(
      entry(wandering, 'We met on a wet Tuesday in the annexe.', 'Nobody wanted to start the round.'),
      entry('We met on a wet Tuesday in the annexe.', 'Nobody wanted to start the round.', wandering),
    )
    expect(only(compared, 'added', 'removed')).toEqual([])
    const ends = compared.flatMap((b) => b.segments).filter((s) => 'move' in s)
    expect(ends.map((s) => s.is)).toEqual(['moved-away', 'moved-here'])
    expect(new Set(ends.map((s) => 'move' in s && s.move)).size).toBe(1)
    expect(countChanges(compared)).toEqual({ added: 0, removed: 0, moved: 15 })
  })

  it('shows what was changed inside a moved paragraph', () => {
    const compared = compareAttempts(
      entry('Rowan asked three questions in a row and I let all of them pass without a word.', 'The annexe was cold.'),
      entry('The annexe was cold.', 'Rowan asked four questions in a row and I let all of them pass without a word.'),
    )
    expect(only(compared, 'removed')).toEqual(['three'])
    expect(only(compared, 'added')).toEqual(['four'])
  })

  it('marks a sentence that went to another entry as moved', () => {
    const sentence = 'She had not said a single word since the check-in.'
    const compared = compareAttempts(
      [
        { entryId: 'a', text: `We began late. ${sentence} I noticed and did nothing.` },
        { entryId: 'b', text: 'The second meeting went better than the first one did.' },
      ],
      [
        { entryId: 'a', text: 'We began late. I noticed and did nothing.' },
        { entryId: 'b', text: `The second meeting went better than the first one did. ${sentence}` },
      ],
    )
    expect(only(compared, 'moved-away')).toEqual([sentence])
    expect(only(compared, 'moved-here')).toEqual([sentence])
    expect(only(compared, 'added', 'removed').join('')).toBe('')
  })

  it('does not call a reordering of whole entries a change of their text', () => {
    const a = { entryId: 'a', text: 'What the pond taught me about waiting for a second question.' }
    const b = { entryId: 'b', text: 'What the set said when I stopped the round.' }
    expect(only(compareAttempts([a, b], [b, a]), 'same')).toHaveLength(2)
  })

  it('lists the text of an entry that was left out as removed', () => {
    const compared = compareAttempts([{ entryId: 'gone', text: 'Left out.' }], entry('Here.'))
    expect(compared.map((b) => [b.entryId, b.before, b.after])).toEqual([
      ['e1', -1, 0],
      ['gone', 0, -1],
    ])
  })

  it('is no worse than sentence by sentence on one enormous paragraph', () => {
    const words = (seed: number) =>
      Array.from({ length: 7000 }, (_, i) => `w${(i * 7919 + seed * 104729) % 997}${i % 11 === 10 ? '.' : ''}`).join(
        ' ',
      )
    const compared = compareAttempts(entry(words(1)), entry(words(2)))
    expect(rebuild(compared, 'before')).toEqual([words(1)])
    expect(rebuild(compared, 'after')).toEqual([words(2)])
  })

  const word = fc.constantFrom(
    'pond',
    'frog',
    'the',
    'a',
    'asked',
    'Heron',
    'silence',
    'why',
    'naïve',
    'żaba',
    '🐸',
    '2026',
  )
  const sign = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '? ', '\n', '’', '')
  const paragraph = fc
    .array(
      fc.tuple(word, sign).map((pair) => pair.join('')),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''))
  const block = fc.record({
    entryId: fc.constantFrom('a', 'b', 'c'),
    text: fc.oneof(paragraph, fc.string({ unit: 'binary' })),
  })
  const attempt = fc.array(block, { maxLength: 12 })
  const edited = attempt.chain((earlier) =>
    fc.tuple(
      fc.constant(earlier),
      fc
        .shuffledSubarray(earlier)
        .chain((kept) =>
          fc
            .array(block, { maxLength: 4 })
            .map((more) =>
              [...kept, ...more].map((b, i) =>
                i % 3 === 0 ? { ...b, text: b.text.replace(/frog|the /, 'toad ') } : b,
              ),
            ),
        ),
    ),
  )

  it('rebuilds both texts exactly, whatever was done to them', () => {
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(attempt, attempt)), ([earlier, later]) => {
        const compared = compareAttempts(earlier, later)
        expect(rebuild(compared, 'before')).toEqual(earlier.map((b) => b.text))
        expect(rebuild(compared, 'after')).toEqual(later.map((b) => b.text))
      }),
      { numRuns: 400 },
    )
  })

  it('gives every move exactly two ends that hold the same words', () => {
    fc.assert(
      fc.property(edited, ([earlier, later]) => {
        const ends = new Map<number, { away: string; here: string }>()
        for (const segment of compareAttempts(earlier, later).flatMap((b) => b.segments))
          if ('move' in segment) {
            const end = ends.get(segment.move) ?? { away: '', here: '' }
            if (segment.is === 'moved-away') end.away += segment.text
            else end.here += segment.text
            ends.set(segment.move, end)
          }
        for (const { away, here } of ends.values()) expect(away.trim()).toBe(here.trim())
      }),
      { numRuns: 300 },
    )
  })
})
