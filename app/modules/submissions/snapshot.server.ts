import { createHash } from 'node:crypto'

/** Anything JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * One text for one meaning: keys in the order of their UTF-16 code units, no spaces, numbers as ECMAScript prints them
 * (RFC 8785, JSON Canonicalization Scheme). Throws on what JSON can't carry, such as NaN or a lone surrogate: a hash
 * over it could never be checked.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('A number that JSON cannot carry')
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw new TypeError('A lone surrogate')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = value as { readonly [key: string]: Json | undefined }
  const pairs = Object.keys(members)
    .filter((key) => members[key] !== undefined)
    .sort()
    .map((key) => `${canonicalJson(key)}:${canonicalJson(members[key]!)}`)
  return `{${pairs.join(',')}}`
}

/**
 * The SHA-256, in lower-case hex, of the salt's bytes followed by the snapshot's canonical JSON in UTF-8. Whoever holds
 * salt and contents can check it; once both are erased, the hash that stays tells nothing (architecture.md, erasure).
 */
export function snapshotDigest(salt: Uint8Array, snapshot: Json): string {
  if (salt.length < 16) throw new RangeError('A salt of fewer than 16 bytes')
  return createHash('sha256').update(salt).update(canonicalJson(snapshot), 'utf8').digest('hex')
}
