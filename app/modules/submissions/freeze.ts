import type { DocumentJson } from '~/modules/logs/document-json'
import type { Language } from '~/modules/logs/language'
import { textBlocks } from '~/modules/logs/text-blocks'
import type { FrozenDeclarations, SubmittedEntry } from './contents'
import type { Json } from './snapshot.server'
import type { Form } from './stage'

/** What a submission's hash is over: everything that was handed in, and nothing that may change later. */
export interface Snapshot {
  logId: string
  attempt: number
  frameworkVersionId: string
  handedInAt: Date
  words: number
  form: Form
  language: Language
  declarations: FrozenDeclarations
  entries: readonly (SubmittedEntry & { document: DocumentJson })[]
}

/** A snapshot as plain JSON for canonicalJson(); the same for the rows as they were written and as they are read back. `html` and `plain` follow from the document and are left out. */
export function snapshotJson(snapshot: Snapshot): Json {
  const { logId, attempt, frameworkVersionId, handedInAt, words, form, language, declarations, entries } = snapshot
  const json = {
    kind: 'oldpond submission',
    version: 1,
    logId,
    attempt,
    frameworkVersionId,
    handedInAt: handedInAt.toISOString(),
    words,
    form,
    // English goes without saying, as it did before other languages could be said.
    ...(language !== 'en' && { language }),
    declarations,
    entries: entries.map(({ html: _, plain: __, ...entry }) => entry),
  }
  return json as unknown as Json
}

/** Whether documents are prose, verse throughout, or both; what holds no words is prose. */
export function formOf(documents: readonly DocumentJson[]): Form {
  let verse = false
  let prose = false
  for (const block of documents.flatMap((document) => textBlocks(document).blocks)) {
    if (block.runs.every((run) => run.text.trim() === '')) continue
    if (block.node.type === 'verseLine') verse = true
    // A heading over a haiku doesn't make it prose.
    else if (block.node.type !== 'heading') prose = true
  }
  return verse ? (prose ? 'mixed' : 'haiku') : 'prose'
}
