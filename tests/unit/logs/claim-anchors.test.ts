import { expect, test } from 'vitest'
import { anchorClaims, claimAnchor } from '~/modules/logs/claim-anchors'
import { checkDocument, renderHtml, type DocumentJson } from '~/modules/logs/document'

let made = 0
const claimed = (text: string, criterion: string) => {
  const id = `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`
  return { type: 'text', text, marks: [{ type: 'claim', attrs: { id, criterion } }] }
}
const html = (...content: object[]) => {
  const document = { type: 'doc', content: [{ type: 'paragraph', content }] } as DocumentJson
  expect(checkDocument(document).ok).toBe(true)
  return renderHtml(document)
}
const idsIn = (text: string) => [...text.matchAll(/ id="([^"]*)"[^>]*>([^<]*)/g)].map(([, id, quote]) => [id, quote])

test('the first passage for each criterion has an id, over all entries', () => {
  const texts = anchorClaims(
    [html(claimed('one', 'C5'), claimed('two', 'C1')), html(claimed('three', 'C5'), claimed('four', 'C2'))],
    ['C1', 'C2', 'C5', 'C9'],
  )
  expect(texts.map(idsIn)).toEqual([
    [
      [claimAnchor('C5'), 'one'],
      [claimAnchor('C1'), 'two'],
    ],
    [[claimAnchor('C2'), 'four']],
  ])
})

test('a code of signs makes an id that a link can name, and a code from elsewhere makes none', () => {
  const code = '<1.1> "a" & b'
  const [text] = anchorClaims([html(claimed('one', code), claimed('two', 'X'))], [code])
  expect(idsIn(text!)).toEqual([[claimAnchor(code), 'one']])
  expect(decodeURIComponent(new URL(`http://o/#${claimAnchor(code)}`).hash.slice(1))).toBe(claimAnchor(code))
  expect(claimAnchor(code)).not.toMatch(/[\s"<>&]/)
})
