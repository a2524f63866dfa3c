import { diffArrays } from 'diff'
import { sentencesOf, tokensOf, wordKeysOf } from './words'

/**
 * A run of text. `removed` and `moved-away` stand in the earlier text only, `added` and `moved-here` in the later one,
 * `same` in both. The two ends of a move share `move`.
 */
export type Segment =
  { is: 'same' | 'added' | 'removed'; text: string } | { is: 'moved-away' | 'moved-here'; text: string; move: number }

const mostEdits = 800
const mostWordsJoined = 3

/** The text as one segment; none when it is empty. */
export const whole = (is: 'same' | 'added' | 'removed', text: string): Segment[] => (text === '' ? [] : [{ is, text }])

/** Word by word; two texts too long and unlike for that in reasonable time, sentence by sentence. */
export function diffWords(from: string, to: string): Segment[] {
  if (from === to) return whole('same', from)
  const changes =
    diffArrays(tokensOf(from), tokensOf(to), { maxEditLength: mostEdits }) ??
    diffArrays(sentencesOf(from), sentencesOf(to), { maxEditLength: mostEdits })
  if (!changes) return [...whole('removed', from), ...whole('added', to)]
  return joinFragments(
    changes.map((change) => ({
      is: change.added ? 'added' : change.removed ? 'removed' : 'same',
      text: change.value.join(''),
    })),
  )
}

interface Change {
  removed: string
  added: string
}

/**
 * A few words that happen to be the same between two larger changes only make both harder to read: they join them
 * (after diff-match-patch's semantic clean-up). Pure additions and pure removals are left as fine as they are.
 */
function joinFragments(changes: { is: 'same' | 'added' | 'removed'; text: string }[]): Segment[] {
  const joined: Segment[] = []
  let open: Change = { removed: '', added: '' }
  let between = ''
  let next: Change = { removed: '', added: '' }
  const size = (change: Change) => Math.max(wordKeysOf(change.removed).length, wordKeysOf(change.added).length)
  const settle = () => {
    const words = wordKeysOf(between).length
    const both =
      wordKeysOf(open.removed + ' ' + next.removed).length > 0 && wordKeysOf(open.added + ' ' + next.added).length > 0
    if (
      between !== '' &&
      size(open) > 0 &&
      both &&
      words <= mostWordsJoined &&
      words <= size(open) &&
      words <= size(next)
    ) {
      open = { removed: open.removed + between + next.removed, added: open.added + between + next.added }
    } else {
      joined.push(...whole('removed', open.removed), ...whole('added', open.added), ...whole('same', between))
      open = next
    }
    between = ''
    next = { removed: '', added: '' }
  }
  for (const change of changes) {
    if (change.is === 'same') {
      settle()
      between = change.text
    } else next[change.is] += change.text
  }
  settle()
  joined.push(...whole('removed', open.removed), ...whole('added', open.added))
  return joined
}
