import * as Y from 'yjs'

export interface StoredUpdate {
  id: string
  data: Uint8Array
}

/** A document with everything applied that can be, and the ids of the updates that can't. */
export interface MergedDocument {
  doc: Y.Doc
  refused: string[]
}

/**
 * Applies updates to a state in one Yjs transaction (apart it is many times slower: sync.md). An update on which
 * `applyUpdate` throws leaves a document half changed, so the document is rebuilt without it. Throws only when
 * the state itself can't be read.
 */
export function mergeUpdates(state: Uint8Array, updates: readonly StoredUpdate[]): MergedDocument {
  const refused = new Set<string>()
  for (;;) {
    const attempt = applyAll(
      state,
      updates.filter(({ id }) => !refused.has(id)),
    )
    if ('doc' in attempt) return { doc: attempt.doc, refused: [...refused] }
    refused.add(attempt.culprit)
  }
}

/**
 * Bytes that wait in a document for what never came. Yjs goes through all of them again at each update: where there are
 * many, as no editor makes them, the rest is applied as one.
 */
const pendingIn = ({ store }: Y.Doc): number =>
  (store.pendingDs?.byteLength ?? 0) + (store.pendingStructs?.update.byteLength ?? 0)
const muchPending = 50_000

function applyAll(state: Uint8Array, updates: readonly StoredUpdate[]): { doc: Y.Doc } | { culprit: string } {
  const doc = new Y.Doc()
  let current: string | undefined
  try {
    doc.transact(() => {
      Y.applyUpdate(doc, state)
      for (const [at, { id, data }] of updates.entries()) {
        if (pendingIn(doc) > muchPending) {
          current = undefined
          return Y.applyUpdate(doc, Y.mergeUpdates(updates.slice(at).map((rest) => rest.data)))
        }
        current = id
        Y.applyUpdate(doc, data)
      }
      current = undefined
    })
    return { doc }
  } catch (error) {
    if (current !== undefined) return { culprit: current }
    const culprit = findCulprit(state, updates)
    if (culprit === undefined) throw error
    return { culprit }
  }
}

/** When only the end of the transaction failed: one transaction each. */
function findCulprit(state: Uint8Array, updates: readonly StoredUpdate[]): string | undefined {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  for (const { id, data } of updates) {
    try {
      Y.applyUpdate(doc, data)
    } catch {
      return id
    }
  }
  return undefined
}

/** Values in an update (of attributes, marks, embeds) are taken no deeper: an editor's are two deep. */
const deepestValue = 100

/**
 * Whether bytes are a Yjs update that can also be written again. Yjs reads values nested deeper than it can write:
 * once applied, such a document could neither be sent to its author nor compacted. It says nothing else about what the
 * update does.
 */
export function isDecodable(update: Uint8Array): boolean {
  try {
    return Y.decodeUpdate(update).structs.every(
      (struct) => !('content' in struct) || isShallow({ ...(struct.content as object), type: null, doc: null }),
    )
  } catch {
    return false
  }
}

/** Without recursion, since the value may be deeper than the stack. */
function isShallow(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestValue) return false
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
    )
  }
  return true
}

/** Whether bytes are a Yjs state vector. */
export function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes)
    return true
  } catch {
    return false
  }
}

/** The state of a document in which nothing has been written. */
export const emptyState = (): Uint8Array => Y.encodeStateAsUpdate(new Y.Doc())
