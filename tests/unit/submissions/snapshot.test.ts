import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, snapshotDigest, type Json } from '~/modules/submissions/snapshot.server'

const salt = new Uint8Array(32).fill(7)

describe('canonical JSON', () => {
  // The example of RFC 8785, section 3.2.2 (numbers and strings as it prints them in 3.2.3).
  it('agrees with RFC 8785', () => {
    const input: Json = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('orders keys by UTF-16 code units, as RFC 8785 section 3.2.3 shows', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const made = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))
    expect(Object.keys(JSON.parse(made))).toHaveLength(7)
    const order = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'].map((key) =>
      made.indexOf(JSON.stringify(key)),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('reads back as what was written, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small' }), (value) => {
        if (/\\u[dD][89a-fA-F]/.test(JSON.stringify(value))) return
        const plain = JSON.parse(JSON.stringify(value)) as Json
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
        expect(canonicalJson(turned(plain))).toBe(canonicalJson(plain))
      }),
    )
  })

  it('refuses what could never be checked', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow()
    expect(() => canonicalJson(['\ud800'])).toThrow()
  })
})

/** The same value with all keys in the opposite order. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner as Json)]),
  )
}

describe('the digest of a snapshot', () => {
  it('is the SHA-256 of salt and canonical JSON', () => {
    // printf '\7%.0s' {1..32} | cat - <(printf '{"a":1}') | sha256sum
    expect(snapshotDigest(salt, { a: 1 })).toBe('26cb98d387c15ef022c0fb25ff1daaa23cc0c7c5d5f16768c22d6c42da7ea567')
  })
  it('changes with the contents and with the salt', () => {
    const one = snapshotDigest(salt, { text: 'frog' })
    expect(snapshotDigest(salt, { text: 'frog ' })).not.toBe(one)
    expect(snapshotDigest(new Uint8Array(32), { text: 'frog' })).not.toBe(one)
  })
  it('refuses a salt that could be guessed', () =>
    expect(() => snapshotDigest(new Uint8Array(8), {})).toThrow(RangeError))
})
