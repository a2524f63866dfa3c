import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotateHtml } from '~/modules/logs/margin/annotate-html'
import { plainText, renderHtml, type DocumentJson } from '~/modules/logs/document'

const claimId = '11111111-1111-4111-8111-111111111111'
const document: DocumentJson = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Fish & chips, she said.' },
        { type: 'hardBreak' },
        { type: 'text', text: '“Why?”' },
      ],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'I held my ' },
        { type: 'text', text: 'tongue', marks: [{ type: 'claim', attrs: { id: claimId, criterion: 'C5' } }] },
        {
          type: 'text',
          text: ' for once',
          marks: [{ type: 'bold' }, { type: 'claim', attrs: { id: claimId, criterion: 'C5' } }],
        },
        { type: 'text', text: '.' },
      ],
    },
    {
      type: 'verse',
      content: [
        { type: 'verseLine', content: [{ type: 'text', text: 'a frog' }] },
        { type: 'verseLine', content: [{ type: 'text', text: 'listens' }] },
      ],
    },
  ],
}
const text = plainText(document)
const html = renderHtml(document)
const none = new Map<string, 'agreed' | 'queried'>()
const note = (id: string, quote: string) => ({
  id,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
})
const bare = (any: string) => any.replace(/<span[^>]*>|<\/span>/g, '')
const under = (any: string, id: string) =>
  [...any.matchAll(/<span class="noted"[^>]*data-notes="([^"]*)">([^]*?)<\/span>/g)]
    .filter(([, ids]) => ids!.split(' ').includes(id))
    .map(([, , inner]) =>
      inner!
        .replace('<br>', '\n')
        .replace(/&amp;/g, '&')
        .replace(/<[^>]*>/g, ''),
    )
    .join('')

describe('annotateHtml', () => {
  it('leaves the text alone when there is nothing to lay over it', () => {
    expect(
      annotateHtml(html, { verdicts: none, notes: [] }).replace(` id="passage-${claimId}" tabindex="-1"`, ''),
    ).toBe(html)
  })

  it('gives a claim’s first piece an id, and every piece its verdict', () => {
    const made = annotateHtml(html, { verdicts: new Map([[claimId, 'agreed']]), notes: [] })
    expect(made.match(new RegExp(`id="passage-${claimId}"`, 'g'))).toHaveLength(1)
    const marks = made.match(/<mark[^>]*>/g)!
    expect(marks.length).toBe(html.match(/<mark/g)!.length)
    for (const mark of marks) expect(mark).toContain('class="agreed"')
  })

  it('lights the passages of a criterion whose code holds signs', () => {
    const marks = [{ type: 'claim', attrs: { id: claimId, criterion: 'A&B "1"' } }]
    const claimed = renderHtml({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'I waited.', marks }] }],
    })
    expect(annotateHtml(claimed, { verdicts: none, notes: [], selected: 'A&B "1"' })).toContain('class="on"')
    expect(annotateHtml(claimed, { verdicts: none, notes: [], selected: 'A' })).not.toContain('class="on"')
  })

  it.each(['& chips', 'said.\n“Why', 'my tongue for once', 'frog', 'Fish & chips, she said.\n“Why?”'])(
    'wraps exactly %j',
    (quote) => {
      const made = annotateHtml(html, { verdicts: none, notes: [note('n1', quote)] })
      expect(under(made, 'n1')).toBe(quote)
      expect(made.match(/id="at-n1"/g)).toHaveLength(1)
    },
  )

  it('lays overlapping notes over one another', () => {
    const made = annotateHtml(html, { verdicts: none, notes: [note('n1', 'held my tongue'), note('n2', 'tongue for')] })
    expect(under(made, 'n1')).toBe('held my tongue')
    expect(under(made, 'n2')).toBe('tongue for')
  })

  it('adds nothing but spans, whatever the notes', () => {
    const notes = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        start: fc.nat(text.length),
        length: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 5 },
    )
    const plain = annotateHtml(html, { verdicts: none, notes: [] })
    fc.assert(
      fc.property(notes, (some) => {
        const made = annotateHtml(html, {
          verdicts: none,
          notes: some.map(({ id, start, length }) => ({ id, start, end: start + length })),
        })
        expect(bare(made)).toBe(plain)
        // Every span is closed before the element around it is.
        const depth = [...made.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)].reduce<string[]>((stack, [, end, name]) => {
          if (name === 'br') return stack
          if (!end) return [...stack, name!]
          expect(stack.at(-1)).toBe(name)
          return stack.slice(0, -1)
        }, [])
        expect(depth).toEqual([])
      }),
    )
  })
})
