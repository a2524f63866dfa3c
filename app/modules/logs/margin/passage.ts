/** Where a note or a claim is fastened: UTF-16 offset and length in the entry's plain text, and its surroundings. */
export interface Passage {
  entryId: string
  offset: number
  length: number
  quote: string
  before: string
  after: string
}

export interface Found {
  start: number
  end: number
  /** `place`: where it was. `quote`: the same words elsewhere. `likeness`: the words have changed somewhat. */
  by: 'place' | 'quote' | 'likeness'
}

const context = 48
const fewestWords = 4
const enoughAlike = 0.6

/** Fastens a passage to `text[start, end)`; white space at its ends is left out. Undefined when nothing remains. */
export function passageAt(entryId: string, text: string, start: number, end: number): Passage | undefined {
  const from = Math.max(0, Math.min(start, end))
  const raw = text.slice(from, Math.min(text.length, Math.max(start, end)))
  const quote = raw.trim()
  if (quote === '') return undefined
  const offset = from + raw.indexOf(quote)
  const until = offset + quote.length
  return {
    entryId,
    offset,
    length: quote.length,
    quote,
    before: text.slice(Math.max(0, offset - context), offset),
    after: text.slice(until, until + context),
  }
}

/**
 * Finds a passage again in a text that may have changed since: first where it was, then by its quotation (of several,
 * the one whose surroundings agree best, then the nearest), then by likeness: the window of as many words that shares
 * at least three in five with it. Undefined when it is gone. The idea of quotation with context is the W3C Web
 * Annotation Data Model's TextQuoteSelector (section 4.2.4).
 */
export function locate(passage: Passage, text: string): Found | undefined {
  const { offset, quote } = passage
  if (quote === '') return undefined
  const inPlace = text.startsWith(quote, offset)
  if (inPlace && agreement(passage, text, offset) === passage.before.length + passage.after.length)
    return { start: offset, end: offset + quote.length, by: 'place' }

  let best: { start: number; agrees: number; away: number } | undefined
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) {
    const agrees = agreement(passage, text, start)
    const away = Math.abs(start - offset)
    if (!best || agrees > best.agrees || (agrees === best.agrees && away < best.away)) best = { start, agrees, away }
  }
  if (best) return { start: best.start, end: best.start + quote.length, by: best.away === 0 ? 'place' : 'quote' }
  return bySimilarWords(passage, text)
}

/** How many characters around `start` are as they were around the passage. */
function agreement(passage: Passage, text: string, start: number) {
  const { before, after } = passage
  const end = start + passage.quote.length
  let left = 0
  while (left < before.length && start - 1 - left >= 0 && text[start - 1 - left] === before[before.length - 1 - left])
    left++
  let right = 0
  while (right < after.length && text[end + right] === after[right]) right++
  return left + right
}

interface Word {
  key: string
  start: number
  end: number
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)].map((match) => ({
    key: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))

/** Slides a window of the quotation's length over the text and counts shared words as it goes: linear in the text. */
function bySimilarWords(passage: Passage, text: string): Found | undefined {
  const quoted = wordsOf(passage.quote)
  const words = wordsOf(text)
  const size = quoted.length
  if (size < fewestWords || words.length === 0) return undefined

  const wanted = new Map<string, number>()
  for (const { key } of quoted) wanted.set(key, (wanted.get(key) ?? 0) + 1)
  const inside = new Map<string, number>()
  let shared = 0
  let best: { first: number; last: number; shared: number; away: number } | undefined
  for (let last = 0; last < words.length; last++) {
    const entering = words[last]!.key
    const count = (inside.get(entering) ?? 0) + 1
    inside.set(entering, count)
    if (count <= (wanted.get(entering) ?? 0)) shared++
    const first = Math.max(0, last - size + 1)
    if (last >= size) {
      const leaving = words[last - size]!.key
      const left = inside.get(leaving)!
      inside.set(leaving, left - 1)
      if (left <= (wanted.get(leaving) ?? 0)) shared--
    }
    const away = Math.abs(words[first]!.start - passage.offset)
    if (!best || shared > best.shared || (shared === best.shared && away < best.away))
      best = { first, last, shared, away }
  }
  if (!best || best.shared / size < enoughAlike) return undefined

  // The window may begin or end in words that aren't the passage's.
  let { first, last } = best
  while (first < last && !wanted.has(words[first]!.key)) first++
  while (last > first && !wanted.has(words[last]!.key)) last--
  return { start: words[first]!.start, end: words[last]!.end, by: 'likeness' }
}

/** Fastens a passage that is given by its words alone: white space and the shape of quotation marks don't matter, the first place counts. Undefined when the text doesn't hold them. */
export function passageOf(entryId: string, text: string, words: string): Passage | undefined {
  const loosely = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['‘’]/g, "['‘’]")
        .replace(/["“”]/g, '["“”]'),
    )
    .join('\\s+')
  if (loosely === '') return undefined
  const found = new RegExp(loosely, 'iu').exec(text)
  return found ? passageAt(entryId, text, found.index, found.index + found[0].length) : undefined
}
