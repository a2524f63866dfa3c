import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clientAddress } from '~/platform/server/client-address'
import { commonHeaders, pageHeaders } from '~/platform/server/headers'
import { loggablePath } from '~/platform/server/loggable-path'
import { mayBeFile } from '~/platform/server/static-files.server'

describe('the address a request came from', () => {
  test.each([
    ['10.0.0.5', '203.0.113.9', 0, '10.0.0.5'],
    ['10.0.0.5', '203.0.113.9', 1, '203.0.113.9'],
    // Whatever the client wrote at the beginning is not believed.
    ['10.0.0.5', '1.1.1.1, 203.0.113.9', 1, '203.0.113.9'],
    ['10.0.0.5', '1.1.1.1, 203.0.113.9, 10.0.0.9', 2, '203.0.113.9'],
    ['10.0.0.5', '203.0.113.9', 3, '203.0.113.9'],
    ['10.0.0.5', 'unknown', 1, '10.0.0.5'],
    ['10.0.0.5', '203.0.113.9:5123', 1, '203.0.113.9'],
    ['10.0.0.5', '[2001:db8::1]:443', 1, '2001:db8::1'],
    ['::ffff:127.0.0.1', undefined, 0, '127.0.0.1'],
    [undefined, undefined, 1, ''],
  ] as const)('from %s forwarded for %s behind %i: %s', (peer, forwarded, proxies, expected) => {
    expect(clientAddress(peer, forwarded, proxies)).toBe(expected)
  })
})

describe('a path in the log', () => {
  const words = new Set(['sign-in', 'link', 'verify', 'logs', 'entries', 'sync', '_root'])
  test.each([
    ['/', '/'],
    ['/sign-in/link', '/sign-in/link'],
    ['/logs/0b8e3f6a-1111-4222-8333-444455556666', '/logs/0b8e3f6a-1111-4222-8333-444455556666'],
    ['/logs.data', '/logs.data'],
    ['/_root.data', '/_root.data'],
    ['/verify/OP-7K2M-9QXR-3', '/verify/*'],
    ['/invitations/Zm9vYmFyYmF6', '/*/*'],
    ['/logs/my very private title', '/logs/*'],
  ])('%s is written %s', (path, written) => expect(loggablePath(path, words)).toBe(written))

  test('no word of a guess ever stays', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,30}$/), (guess) => {
        fc.pre(!words.has(guess))
        expect(loggablePath(`/verify/${guess}`, words)).toBe('/verify/*')
      }),
    )
  })
})

describe('headers', () => {
  test('a page runs no inline script or style but those with its nonce, and no frame holds it', () => {
    const policy = String(pageHeaders('abc', true)['Content-Security-Policy'])
    const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]))
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(rules['script-src']).toContain(`'nonce-abc'`)
    expect(rules['default-src']).toBe(`default-src 'none'`)
    expect(rules['object-src']).toBe(`object-src 'none'`)
    expect(rules['base-uri']).toBe(`base-uri 'none'`)
    expect(rules['frame-ancestors']).toBe(`frame-ancestors 'none'`)
    expect(rules['form-action']).toBe(`form-action 'self'`)
  })

  test('transport security is asked for over https only, for a year or more', () => {
    expect(commonHeaders(false)).not.toHaveProperty('Strict-Transport-Security')
    const age = /max-age=(\d+); includeSubDomains/.exec(String(commonHeaders(true)['Strict-Transport-Security']))
    expect(Number(age?.[1])).toBeGreaterThanOrEqual(31_536_000)
  })
})

test.each([
  ['/assets/root-abc.js', true],
  ['/mark.svg', true],
  ['/logs', false],
  ['/logs.data', false],
  ['/logs.d/desk', false],
  // The compressed copies are forms of a file, not files to ask for.
  ['/assets/root-abc.js.br', false],
])('%s may be a file: %s', (path, may) => expect(mayBeFile(path)).toBe(may))
