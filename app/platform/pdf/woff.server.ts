import { inflateSync } from 'node:zlib'

/**
 * Unpacks a WOFF 1.0 font file to the OpenType file in it (W3C WOFF File Format 1.0, sections 3 and 4).
 * fontkit reads WOFF as well, but inflates a whole table by script for every glyph: that was nine tenths of the time
 * of a certificate.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('Not a WOFF 1.0 file')
  const count = woff.readUInt16BE(12)
  const entrySelector = Math.floor(Math.log2(count))
  const header = Buffer.alloc(12 + 16 * count)
  header.writeUInt32BE(woff.readUInt32BE(4), 0) // flavor
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(16 * 2 ** entrySelector, 6)
  header.writeUInt16BE(entrySelector, 8)
  header.writeUInt16BE(16 * count - 16 * 2 ** entrySelector, 10)

  const parts: Buffer[] = [header]
  let offset = header.length
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index
    const [from, packedLength, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ]
    const packed = woff.subarray(from, from + packedLength)
    const table = packedLength < length ? inflateSync(packed) : packed
    if (table.length !== length) throw new TypeError('Damaged WOFF file')
    const to = 12 + 16 * index
    woff.copy(header, to, entry, entry + 4) // tag
    woff.copy(header, to + 4, entry + 16, entry + 20) // checksum
    header.writeUInt32BE(offset, to + 8)
    header.writeUInt32BE(length, to + 12)
    const padding = Buffer.alloc((4 - (length % 4)) % 4)
    parts.push(table, padding)
    offset += length + padding.length
  }
  return Buffer.concat(parts)
}
