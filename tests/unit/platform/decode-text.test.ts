import { expect, test } from 'vitest'
import { decodeText } from '~/platform/decode-text'

const text = 'name;email\nZoë Ødegaard;zoe@example.org'
const utf16 = (bigEndian: boolean) => {
  const bytes = [...`\uFEFF${text}`].flatMap((sign) => {
    const unit = sign.charCodeAt(0)
    return bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]
  })
  return new Uint8Array(bytes)
}

test.each([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
  ['UTF-16, little end first', utf16(false)],
  ['UTF-16, big end first', utf16(true)],
  ['Windows-1252', new Uint8Array([...text].map((sign) => sign.charCodeAt(0)))],
])('%s is read', (_, bytes) => {
  expect(decodeText(bytes)).toBe(text)
})
test('an empty file is an empty text', () => expect(decodeText(new Uint8Array())).toBe(''))
