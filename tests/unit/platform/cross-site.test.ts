import { describe, expect, test } from 'vitest'
import { isCrossSite } from '~/platform/server/cross-site'

const ours = 'https://logs.example.org'

describe('who may send what changes something', () => {
  test.each<[string, string | undefined, string | undefined, boolean, boolean]>([
    // method, Origin, Sec-Fetch-Site, cookie, refused
    ['GET', 'https://evil.example', 'cross-site', true, false],
    ['HEAD', undefined, 'cross-site', true, false],
    ['POST', ours, 'same-origin', true, false],
    ['POST', ours, undefined, true, false],
    ['POST', undefined, 'same-origin', true, false],
    ['POST', undefined, 'none', true, false],
    ['POST', undefined, undefined, false, false],
    ['POST', undefined, undefined, true, true],
    ['POST', 'https://evil.example', 'cross-site', true, true],
    ['POST', 'https://evil.example', undefined, false, true],
    ['POST', 'https://evil.example', 'same-origin', true, true],
    ['POST', 'null', undefined, true, true],
    ['POST', 'null', 'same-origin', true, true],
    ['POST', ours, 'cross-site', true, true],
    ['POST', ours, 'same-site', true, true],
    ['POST', undefined, 'same-site', false, true],
    ['POST', 'https://other.logs.example.org', 'same-site', true, true],
    ['POST', 'http://logs.example.org', 'cross-site', true, true],
    ['POST', 'https://logs.example.org:8443', 'same-site', true, true],
    ['POST', 'https://logs.example.org.evil.example', 'cross-site', true, true],
    ['PUT', 'https://evil.example', 'cross-site', true, true],
    ['PATCH', 'https://evil.example', 'cross-site', true, true],
    ['DELETE', 'https://evil.example', 'cross-site', true, true],
    ['OPTIONS', 'https://evil.example', 'cross-site', false, true],
    ['post', 'https://evil.example', 'cross-site', true, true],
  ])('%s with Origin %s, Sec-Fetch-Site %s, cookie %s: refused %s', (method, origin, fetchSite, hasCookie, refused) => {
    expect(isCrossSite({ method, origin, fetchSite, hasCookie }, ours)).toBe(refused)
  })
})
