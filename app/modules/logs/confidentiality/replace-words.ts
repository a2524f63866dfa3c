import * as Y from 'yjs'
import { claimNotesIn, setClaimNote } from '../claim-notes'
import { fragmentName } from '../editor/schema/schema-version'

const special = /[.*+?^${}()|[\]\\]/g

/** These words as whole words, in the same letters: "Ann" is not found in "Anna", but in "Ann's". */
const whole = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(special, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')

/** Where these words stand in a text. */
export const placesOf = (words: string, text: string): number[] =>
  [...text.matchAll(whole(words))].map((match) => match.index)

export const replaceWords = (text: string, from: string, to: string): string => text.replaceAll(whole(from), () => to)

/** Puts other words in place of some, everywhere in an entry's document: in its text with the marks that lay on them, and in what is said of its claims. */
export function replaceInDocument(doc: Y.Doc, from: string, to: string): void {
  for (const text of textsIn(doc.getXmlFragment(fragmentName))) replaceInText(text, from, to)
  for (const [id, note] of claimNotesIn(doc).notes) setClaimNote(doc, id, replaceWords(note, from, to))
}

/** Every run of text, found without recursion: a hostile document may be deep. */
function textsIn(root: Y.XmlFragment): Y.XmlText[] {
  const texts: Y.XmlText[] = []
  const waiting: unknown[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node instanceof Y.XmlText) texts.push(node)
    else if (node instanceof Y.XmlFragment) waiting.push(...node.toArray())
  }
  return texts
}

interface Piece {
  insert: unknown
  attributes?: Record<string, unknown>
}

function replaceInText(text: Y.XmlText, from: string, to: string): void {
  const pieces = text.toDelta() as Piece[]
  // What is no text counts as one character, as it does in Yjs.
  const plain = pieces.map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC')).join('')
  for (const at of placesOf(from, plain).toReversed()) {
    text.insert(at, to, attributesAt(pieces, at))
    text.delete(at + to.length, from.length)
  }
}

function attributesAt(pieces: readonly Piece[], at: number): Record<string, unknown> {
  let end = 0
  for (const { insert, attributes } of pieces) {
    end += typeof insert === 'string' ? insert.length : 1
    if (at < end) return attributes ?? {}
  }
  return {}
}
