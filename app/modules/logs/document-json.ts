/** An entry's text as ProseMirror JSON: what the projection holds, what a version and a snapshot freeze. */
export interface DocumentJson {
  type: 'doc'
  content: NodeJson[]
}

export interface NodeJson {
  type: string
  attrs?: Record<string, unknown>
  content?: NodeJson[]
  marks?: MarkJson[]
  text?: string
}

export interface MarkJson {
  type: string
  attrs?: Record<string, unknown>
}

/** A document in which nothing has been written: one empty paragraph. */
export const emptyDocument: DocumentJson = { type: 'doc', content: [{ type: 'paragraph' }] }

/** What a new haiku begins with: a verse of one empty line. */
export const emptyVerse: DocumentJson = { type: 'doc', content: [{ type: 'verse', content: [{ type: 'verseLine' }] }] }
