import { expect, test } from 'vitest'
import { newNonce } from '~/platform/server/nonce.server'

test('every page has a nonce of 128 bits that no page had before', () => {
  const nonces = Array.from({ length: 2000 }, newNonce)
  expect(new Set(nonces).size).toBe(2000)
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
})
