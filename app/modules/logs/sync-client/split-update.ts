import * as Y from 'yjs'

/**
 * Cuts one Yjs update into several of at most about `limit` bytes, which together say the same: a long paste or an undo
 * can be larger than the server takes at once. Apply them in order. Deletions go with the last.
 */
export function splitUpdate(update: Uint8Array, limit: number): Uint8Array[] {
  if (update.byteLength <= limit) return [update]
  const { structs } = Y.decodeUpdate(update)
  const parts: Uint8Array[] = []
  let group:
    { client: number; clock: number; end: number; count: number; bytes: number; bodies: Uint8Array[] } | undefined
  const ends = new Map<number, number>()

  const close = () => {
    if (group) parts.push(assemble(group.client, group.clock, group.count, group.bodies))
    group = undefined
  }
  for (const struct of structs) {
    const { client, clock } = struct.id
    ends.set(client, Math.max(ends.get(client) ?? 0, clock + struct.length))
    if (struct instanceof Y.Skip) continue
    for (const piece of pieces(struct, limit / 2)) {
      if (
        group &&
        (group.client !== client || group.end !== piece.clock || group.bytes + piece.body.byteLength > limit)
      ) {
        close()
      }
      group ??= { client, clock: piece.clock, end: piece.clock, count: 0, bytes: 0, bodies: [] }
      group.bodies.push(piece.body)
      group.count++
      group.bytes += piece.body.byteLength
      group.end = piece.clock + piece.length
    }
  }
  close()
  // What is left of the update beyond every struct of its own: the deletions.
  parts.push(Y.diffUpdate(update, Y.encodeStateVector(ends as unknown as Y.Doc)))
  return parts
}

interface Piece {
  clock: number
  length: number
  body: Uint8Array
}

/** A struct's encoding, or several when it is one very long text. */
function pieces(struct: Y.Item | Y.GC | Y.Skip, limit: number): Piece[] {
  const encode = (item: Y.Item | Y.GC | Y.Skip, offset: number) => {
    const encoder = new Y.UpdateEncoderV1()
    item.write(encoder as never, offset)
    return encoder.toUint8Array()
  }
  const whole = encode(struct, 0)
  if (whole.byteLength <= limit || !(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) {
    return [{ clock: struct.id.clock, length: struct.length, body: whole }]
  }
  const { str } = struct.content
  // A UTF-16 unit takes at most three bytes.
  const step = Math.max(2, Math.floor(limit / 3))
  const result: Piece[] = []
  for (let from = 0; from < str.length;) {
    let to = Math.min(from + step, str.length)
    // Yjs replaces the halves of a pair that is cut in two.
    if (to < str.length && isHighSurrogate(str.charCodeAt(to - 1))) to--
    const piece = new Y.Item(
      struct.id,
      null,
      struct.origin,
      null,
      struct.rightOrigin,
      struct.parent,
      struct.parentSub,
      new Y.ContentString(str.slice(0, to)),
    )
    result.push({ clock: struct.id.clock + from, length: to - from, body: encode(piece, from) })
    from = to
  }
  return result
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** One client's structs as an update of their own: one client, so many structs, its id, the clock, the structs, no deletions. */
function assemble(client: number, clock: number, count: number, bodies: Uint8Array[]): Uint8Array {
  const head = [1, count, client, clock].flatMap(varUint)
  const size = head.length + bodies.reduce((sum, body) => sum + body.byteLength, 0) + 1
  const bytes = new Uint8Array(size)
  bytes.set(head)
  let at = head.length
  for (const body of bodies) {
    bytes.set(body, at)
    at += body.byteLength
  }
  return bytes
}

function varUint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
  return bytes
}
