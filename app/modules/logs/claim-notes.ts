import type * as Y from 'yjs'

/*
 * What an author says of a claim stands in the entry's document, beside its text: so it is written without the server,
 * merges, and is never erased by an older page, which doesn't know of it.
 */
const notesName = 'claim-notes'
const letGoName = 'claims-let-go'

/** Characters of a note. */
export const longestNote = 1000

export interface ClaimNotes {
  /** By claim. */
  notes: Map<string, string>
  /** Claims that the author took away, or whose passage is gone and who wants to hear no more of it. */
  letGo: Set<string>
}

/** What a document holds of its claims beside their marks. What is no note there is passed over. */
export function claimNotesIn(doc: Y.Doc): ClaimNotes {
  const notes = new Map<string, string>()
  doc.getMap(notesName).forEach((note, id) => {
    if (typeof note === 'string' && note !== '') notes.set(id, note.slice(0, longestNote))
  })
  const letGo = new Set<string>()
  doc.getMap(letGoName).forEach((value, id) => {
    if (value === true) letGo.add(id)
  })
  return { notes, letGo }
}

/** Writes an author's note on a claim; '' takes it away. */
export function setClaimNote(doc: Y.Doc, id: string, note: string): void {
  const notes = doc.getMap(notesName)
  const text = note.trim().slice(0, longestNote)
  if (((notes.get(id) as string | undefined) ?? '') === text) return
  if (text === '') notes.delete(id)
  else notes.set(id, text)
}

/** Says that a claim was given up on purpose: its passage is not missed. */
export function letClaimGo(doc: Y.Doc, id: string): void {
  doc.getMap(letGoName).set(id, true)
}

/** Calls back when something of it changes; returns what ends that. */
export function onClaimNotes(doc: Y.Doc, changed: () => void): () => void {
  const maps = [doc.getMap(notesName), doc.getMap(letGoName)]
  for (const map of maps) map.observe(changed)
  return () => {
    for (const map of maps) map.unobserve(changed)
  }
}
