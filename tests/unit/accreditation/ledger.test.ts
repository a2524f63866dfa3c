import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalJson,
  eventHash,
  type LedgerEvent,
  nextEvent,
  saltedDigest,
  verifyChain,
} from '~/modules/accreditation/ledger.server'

const facts = fc.record({
  kind: fc.constantFrom('issued' as const, 'revoked' as const),
  recordId: fc.uuid(),
  digest: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
  at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
})
const chain = fc.array(facts, { minLength: 1, maxLength: 12 }).map((all) => {
  const events: LedgerEvent[] = []
  for (const fact of all) events.push(nextEvent(events.at(-1), fact))
  return events
})

describe('the record ledger', () => {
  it('is whole as it was written, and any later stretch follows from the event before it', () => {
    fc.assert(
      fc.property(chain, fc.nat({ max: 11 }), (events, from) => {
        expect(verifyChain(events)).toBeUndefined()
        const at = from % events.length
        expect(verifyChain(events.slice(at), events[at - 1])).toBeUndefined()
      }),
    )
  })

  it('finds the first altered event, whatever was altered', () => {
    const alter: ((event: LedgerEvent) => Partial<LedgerEvent>)[] = [
      (event) => ({ kind: event.kind === 'issued' ? 'revoked' : 'issued' }),
      () => ({ recordId: '00000000-0000-0000-0000-000000000000' }),
      () => ({ digest: randomBytes(32) }),
      (event) => ({ at: new Date(event.at.getTime() + 1) }),
      () => ({ hash: randomBytes(32) }),
    ]
    fc.assert(
      fc.property(chain, fc.nat(), fc.constantFrom(...alter), (events, index, change) => {
        const at = index % events.length
        const altered = events.map((event, i) => (i === at ? { ...event, ...change(event) } : event))
        expect(verifyChain(altered)).toEqual({ seq: at + 1, reason: 'altered' })
      }),
    )
  })

  it('finds an event whose hash was mended after the alteration, at the next link', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (events, index) => {
        fc.pre(events.length > 1)
        const at = index % (events.length - 1)
        const forged = { ...events[at]!, digest: randomBytes(32) }
        const altered = events.map((event, i) => (i === at ? { ...forged, hash: eventHash(forged) } : event))
        expect(verifyChain(altered)).toEqual({ seq: at + 2, reason: 'unlinked' })
      }),
    )
  })

  it('finds a removed event, also when the rest was renumbered', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (events, index) => {
        fc.pre(events.length > 1)
        const at = index % (events.length - 1)
        const removed = events.filter((_, i) => i !== at)
        expect(verifyChain(removed)).toEqual({ seq: at + 1, reason: 'missing' })
        expect(verifyChain(removed.map((event, i) => ({ ...event, seq: i + 1 })))).toEqual({
          seq: at + 1,
          reason: 'unlinked',
        })
      }),
    )
  })

  it('writes canonical JSON: the order of keys does not matter, the values do', () => {
    expect(canonicalJson({ b: 1, a: 'Ødegaard "x"', c: null, d: { z: true, y: -3 } })).toBe(
      '{"a":"Ødegaard \\"x\\"","b":1,"c":null,"d":{"y":-3,"z":true}}',
    )
    expect(() => canonicalJson({ a: 0.5 })).toThrow(RangeError)
  })

  it('digests with a salt, so that the same content under another salt looks unlike it', () => {
    const content = { holder: 'Ioana Vîlceanu-Pryce' }
    const salt = randomBytes(16)
    expect(saltedDigest(salt, content)).toEqual(saltedDigest(Buffer.from(salt), { ...content }))
    expect(saltedDigest(salt, content)).not.toEqual(saltedDigest(randomBytes(16), content))
  })

  it('hashes as documented: a known event has a known hash', () => {
    const event = nextEvent(undefined, {
      kind: 'issued',
      recordId: '3f2a8f0e-6f3a-4f67-9c0f-5d8a2c1b7e90',
      digest: Buffer.alloc(32, 7),
      at: new Date('2026-04-14T09:30:00Z'),
    })
    expect(event.hash.toString('hex')).toBe('fe67dce926e17d2e7f7b424626981fc1ee2a19cc20992810efa0cacdbb6e1b46')
  })
})
