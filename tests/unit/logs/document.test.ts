import { describe, expect, test } from 'vitest'
import {
  checkDocument,
  claimsOf,
  documentLimits,
  plainText,
  renderHtml,
  wordCount,
  type DocumentJson,
  type NodeJson,
} from '~/modules/logs/document'

const text = (value: string, ...marks: NodeJson['marks'] & object): NodeJson => ({
  type: 'text',
  text: value,
  ...(marks.length ? { marks } : {}),
})
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content })
const doc = (...content: NodeJson[]): DocumentJson => ({ type: 'doc', content })
const line = (value: string): NodeJson => ({ type: 'verseLine', content: [text(value)] })
const idA = '3f2b7c1e-5d6a-4b8c-9e0f-1a2b3c4d5e6f'
const idB = 'a1b2c3d4-0000-4000-8000-000000000001'
const claim = (id: string, criterion: string) => ({ type: 'claim', attrs: { id, criterion } })

const everything = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('What?')] },
  paragraph(
    text('I put my '),
    text('pen', { type: 'bold' }),
    text(' down.'),
    { type: 'hardBreak' },
    text('Then & there.'),
  ),
  {
    type: 'verse',
    content: [line('rain on the skylight —'), line('all of us leaning toward'), line('the thing she won’t say')],
  },
  {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [paragraph(text('one'))] },
      { type: 'listItem', content: [paragraph(text('two'))] },
    ],
  },
  { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph(text('third'))] }] },
  { type: 'blockquote', content: [paragraph(text('She said it.', { type: 'italic' }))] },
  paragraph(text('See '), text('this', { type: 'link', attrs: { href: 'https://example.org/a?b=1&c=2' } })),
)

describe('a document that holds to the schema', () => {
  test('is accepted, in a form that is accepted again unchanged', () => {
    const checked = checkDocument(everything)
    expect(checked.ok).toBe(true)
    if (!checked.ok) return
    expect(checkDocument(checked.document)).toEqual(checked)
  })

  test('reads as plain text with empty lines between blocks and single breaks in verses and lists', () => {
    expect(plainText(everything)).toBe(
      'What?\n\nI put my pen down.\nThen & there.\n\nrain on the skylight —\nall of us leaning toward\nthe thing she won’t say\n\none\ntwo\n\nthird\n\nShe said it.\n\nSee this',
    )
  })

  test('renders as HTML in which every block says where its text stands', () => {
    const html = renderHtml(everything)
    expect(html).toContain('<h2 data-at="0">What?</h2>')
    expect(html).toContain('<p data-at="7">I put my <strong>pen</strong> down.<br>Then &amp; there.</p>')
    expect(html).toContain(
      '<div class="haiku" role="group"><div class="line" data-at="41">rain on the skylight —</div>',
    )
    expect(html).toContain('<ol start="3">')
    expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer nofollow">this</a>')
    const plain = plainText(everything)
    for (const [, at, inner] of html.matchAll(/data-at="(\d+)">(.*?)<\/(?:p|h2|div)>/g)) {
      const shown = inner!
        .replaceAll('<br>', '\n')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&')
      expect(plain.slice(Number(at), Number(at) + shown.length)).toBe(shown)
    }
  })

  test.each([
    ['', 0],
    ['one', 1],
    ["don’t can't fifty-one", 3],
    ['this—that', 2],
    ['1,500–7,000 words', 3],
    ['Zażółć gęślą jaźń', 3],
    ['— … !', 0],
  ])('counts the words of “%s”', (value, words) => {
    expect(wordCount(doc(value ? paragraph(text(value)) : { type: 'paragraph' }))).toBe(words)
  })

  test('counts words across bold letters as one, and verse lines as words', () => {
    expect(wordCount(doc(paragraph(text('sil', { type: 'bold' }), text('ence'))))).toBe(1)
    expect(wordCount(doc({ type: 'verse', content: [line('old pond'), line('a frog')] }))).toBe(4)
  })
})

describe('claims', () => {
  const overlapping = doc(
    paragraph(
      text('Before. '),
      text('I waited, ', claim(idA, 'C5')),
      text('and the set', claim(idA, 'C5'), claim(idB, 'C10')),
      text(' spoke.', claim(idB, 'C10')),
    ),
    paragraph(text('After it.', claim(idB, 'C10')), text(' Not this. '), text('But this.', claim(idB, 'C10'))),
  )

  test('may overlap and run over blocks', () => {
    expect(checkDocument(overlapping).ok).toBe(true)
    const plain = plainText(overlapping)
    const [a, b] = claimsOf(overlapping)
    expect(a).toEqual({ id: idA, criterion: 'C5', quote: 'I waited, and the set', from: 8, to: 29 })
    expect(plain.slice(a!.from, a!.to)).toBe(a!.quote)
    expect(b!.quote).toBe('and the set spoke.\n\nAfter it. … But this.')
    expect(plain.slice(b!.from, b!.to)).toContain('Not this.')
  })

  test('are marks in the HTML, the last piece named', () => {
    const html = renderHtml(overlapping)
    expect(html.match(new RegExp(`data-claim="${idA}" data-criterion="C5" data-last`, 'g'))).toHaveLength(1)
    expect(html.match(new RegExp(`data-claim="${idB}" data-criterion="C10" data-last`, 'g'))).toHaveLength(1)
    expect(html).toMatch(/data-last>But this\.<\/mark>/)
  })
})

describe('hostile JSON is refused before it can do harm', () => {
  const nested = (depth: number) => {
    let node: NodeJson = paragraph(text('deep'))
    for (let i = 0; i < depth; i++) node = { type: 'blockquote', content: [node] }
    return doc(node)
  }
  const link = (href: unknown) => doc(paragraph(text('x', { type: 'link', attrs: { href } })))

  test.each([
    ['nothing', null, 'not-a-document'],
    ['a list', [], 'not-a-document'],
    ['another kind at the top', { type: 'paragraph', content: [] }, 'not-a-document'],
    ['an empty document', { type: 'doc', content: [] }, 'breaks-the-schema'],
    ['bare text at the top', doc(text('bare')), 'breaks-the-schema'],
    ['a node it does not know', doc({ type: 'iframe' }), 'unknown-kind'],
    ['a node named as an object property', doc({ type: 'constructor' }), 'unknown-kind'],
    ['a javascript: link', link('javascript:alert(1)'), 'unsafe-link'],
    ['a javascript: link with a newline', link('java\nscript:alert(1)'), 'unsafe-link'],
    ['a data: link', link('data:text/html,x'), 'unsafe-link'],
    ['a link without an address', link(null), 'forbidden-attribute'],
    ['a link whose address is an object', link({ toString: 'x' }), 'unsafe-link'],
    ['heading 99', doc({ type: 'heading', attrs: { level: 99 }, content: [] }), 'forbidden-attribute'],
    ['an attribute of its own', doc({ type: 'paragraph', attrs: { onclick: 'x' } }), 'forbidden-attribute'],
    ['a 5 MB attribute', doc({ type: 'paragraph', attrs: { x: 'a'.repeat(5_000_000) } }), 'forbidden-attribute'],
    ['5 MB of text', doc(paragraph(text('a'.repeat(5_000_000)))), 'too-large'],
    ['20,000 nested quotes', nested(20_000), 'too-deep'],
    [
      'a verse in a verse',
      doc({ type: 'verse', content: [{ type: 'verse', content: [line('x')] }] }),
      'breaks-the-schema',
    ],
    [
      'a break in a verse line',
      doc({ type: 'verse', content: [{ type: 'verseLine', content: [{ type: 'hardBreak' }] }] }),
      'breaks-the-schema',
    ],
    [
      'a claim without a criterion',
      doc(paragraph(text('x', { type: 'claim', attrs: { id: idA } }))),
      'forbidden-attribute',
    ],
    [
      'a claim with markup for an id',
      doc(paragraph(text('x', { type: 'claim', attrs: { id: '"><script>', criterion: 'C1' } }))),
      'forbidden-attribute',
    ],
  ])('%s', (_, json, problem) => {
    expect(checkDocument(json)).toEqual({ ok: false, problem })
  })

  test('__proto__ keys, which JSON.parse makes own properties', () => {
    const json: unknown = JSON.parse(
      '{"type":"doc","content":[{"type":"paragraph","attrs":{"__proto__":{"onload":"x"}}}]}',
    )
    expect(checkDocument(json)).toEqual({ ok: false, problem: 'forbidden-attribute' })
    const node: unknown = JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"attrs":{}}}]}')
    expect(checkDocument(node)).toEqual({ ok: false, problem: 'forbidden-attribute' })
    expect(({} as Record<string, unknown>).onload).toBeUndefined()
  })

  test('more nodes than any log has', () => {
    const many = { type: 'doc', content: Array.from({ length: documentLimits.nodes }, () => ({ type: 'paragraph' })) }
    expect(checkDocument(many)).toEqual({ ok: false, problem: 'too-large' })
  })

  test('deep but honest nesting is fine', () => {
    expect(checkDocument(nested(90)).ok).toBe(true)
  })

  test('text is escaped in HTML', () => {
    expect(renderHtml(doc(paragraph(text('<img src=x onerror="alert(1)">'))))).toBe(
      '<p data-at="0">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>',
    )
  })
})
