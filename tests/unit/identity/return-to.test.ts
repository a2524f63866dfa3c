import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeReturnTo } from '~/modules/identity/return-to'

describe('where one returns to after signing in', () => {
  test.each([
    ['/desk', '/desk'],
    ['/queue?sort=due&page=2', '/queue?sort=due&page=2'],
    ['/logs/1#part', '/logs/1'],
    ['/a/../b', '/b'],
    ['/verify/%2F%2Fevil.example', '/verify/%2F%2Fevil.example'],
  ])('%s is on this site', (wanted, path) => expect(safeReturnTo(wanted)).toBe(path))

  test.each([
    null,
    undefined,
    '',
    42,
    'desk',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    ' /desk',
    'javascript:alert(1)',
    '/sign-in',
    '/sign-in/link?token=x',
    '/sign-out',
    '/invitations/abc',
    `/${'x'.repeat(2000)}`,
  ])('%s leads home', (wanted) => expect(safeReturnTo(wanted)).toBe('/'))

  test('whatever is asked for, the browser stays on this site', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '\t', '\n', 'a', '%', '2', 'F', 'http'),
    })
    fc.assert(
      fc.property(
        fc.oneof(
          nasty,
          nasty.map((s) => `/${s}`),
          fc.webUrl(),
          fc.string(),
        ),
        (wanted) => {
          const path = safeReturnTo(wanted)
          expect(new URL(path, 'https://oldpond.test/sign-in').origin).toBe('https://oldpond.test')
          expect(path.startsWith('/')).toBe(true)
          expect(safeReturnTo(path)).toBe(path)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
