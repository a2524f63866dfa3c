import { expect, test } from 'vitest'
import { plainAnswer } from '~/platform/server/plain-page.server'

const kinds = ['cross_site', 'too_large', 'bad_address', 'bad_request', 'stopping', 'broken'] as const
const circumstances = { origin: 'http://oldpond.test', limit: '1 MB', requestId: 'a-request' }

test.each(kinds)('the page of %s says that it is a demo, where it is one', (kind) => {
  const page = (isDemo: boolean) => plainAnswer(kind, { ...circumstances, isDemo }, true, 'nonce').body
  expect(page(true)).toContain('This is a demo')
  expect(page(false)).not.toContain('This is a demo')
})
