/** What pasted HTML held that an entry doesn't take. */
export interface LeftOut {
  pictures: number
  tables: number
}

/** So much HTML is looked at; what is longer is pasted as its plain text. */
const longestHtml = 4_000_000

/**
 * HTML from Word, Google Docs and the like as the entry's schema understands it: Word's lists, which are paragraphs with
 * a drawn sign, become lists; its title and first headings become headings; what only lays out goes. Empty for HTML that
 * is too long. Parsed inertly: nothing in it runs or loads.
 */
export function cleanHtml(html: string): { html: string; leftOut: LeftOut } {
  if (html.length > longestHtml) return { html: '', leftOut: { pictures: 0, tables: 0 } }
  const page = new DOMParser().parseFromString(withoutPower(html), 'text/html')
  const { body } = page
  const leftOut = {
    pictures: body.querySelectorAll('img, picture, video, audio, canvas, svg').length,
    tables: body.querySelectorAll('table').length,
  }
  for (const element of body.querySelectorAll(layoutOnly)) element.remove()
  for (const comment of commentsIn(page)) comment.parentNode?.removeChild(comment)
  makeLists(page)
  for (const [from, to] of renamed) for (const element of body.querySelectorAll(from)) rename(page, element, to)
  for (const element of [...body.querySelectorAll('*')]) plainly(page, element)
  return { html: body.innerHTML, leftOut }
}

/** Styles go, and style and handler attributes get names that say nothing to a browser: the page's policy would refuse them, and report it. */
const withoutPower = (html: string) =>
  html
    .replaceAll(/<style\b[^]*?(?:<\/style\s*>|$)/gi, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/([\s"'/])(style|on[a-z]+)(\s*=)/gi, '$1data-$2$3'))

const layoutOnly =
  'script, style, meta, link, title, xml, template, img, picture, video, audio, canvas, svg, object, embed, iframe, ' +
  // Word: its own markers, and the lists of comments and footnotes at the end.
  'o\\:p, [data-style*="mso-element:comment"], [data-style*="mso-element:footnote-list"], [data-style*="display:none"], .MsoCommentReference, a[name^="_Toc"]:empty'

const renamed: [string, string][] = [
  ['h1, p.MsoTitle, p.title', 'h2'],
  ['h4, h5, h6, p.MsoSubtitle, p.subtitle', 'h3'],
]

const kept = new Set(['href', 'start'])

/** Says by its name what an element says by its style, and leaves it no attribute but those an entry has. */
function plainly(page: Document, element: Element) {
  const style = element.getAttribute('data-style') ?? ''
  for (const { name } of [...element.attributes]) if (!kept.has(name)) element.removeAttribute(name)
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1]
  if (element.matches('b, strong') && (weight === 'normal' || Number(weight) < 600))
    return rename(page, element, 'span')
  if (!element.matches('span, font')) return
  if (weight === 'bold' || Number(weight) >= 600) wrap(page, element, 'strong')
  if (/font-style:\s*(?:italic|oblique)/.test(style)) wrap(page, element, 'em')
}

function wrap(page: Document, element: Element, name: string) {
  const inner = page.createElement(name)
  inner.append(...element.childNodes)
  element.append(inner)
}

function commentsIn(page: Document): Node[] {
  const comments: Node[] = []
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT)
  while (walker.nextNode()) comments.push(walker.currentNode)
  return comments
}

function rename(page: Document, element: Element, name: string) {
  const other = page.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
}

const levelOf = (item: Element) =>
  Number(/mso-list:[^;]*level(\d)/.exec(item.getAttribute('data-style') ?? '')?.[1] ?? 0)

/** Word draws the sign of an item into its paragraph, in a span that says it is to be ignored. */
function makeLists(page: Document) {
  /** The lists that are open, the outermost first. */
  let open: Element[] = []
  let before: Element | null = null
  for (const paragraph of [...page.body.querySelectorAll('p[data-style*="mso-list"], p[class^="MsoListParagraph"]')]) {
    const level = levelOf(paragraph)
    if (level === 0) continue
    const signs = [...paragraph.querySelectorAll('[data-style*="mso-list:Ignore"]')]
    const isOrdered = /^\W?[\divxa-z]{1,4}[.)]/i.test(
      signs
        .map(({ textContent }) => textContent)
        .join('')
        .trim(),
    )
    for (const sign of signs) sign.remove()
    if (before === null || paragraph.previousElementSibling !== before) open = []
    open.length = Math.min(open.length, level)
    if (open.length === 0) {
      const list = page.createElement(isOrdered ? 'ol' : 'ul')
      paragraph.before(list)
      open.push(list)
    }
    while (open.length < level) {
      const list = page.createElement(isOrdered ? 'ol' : 'ul')
      const parent = open.at(-1)!
      ;(parent.lastElementChild ?? parent.appendChild(page.createElement('li'))).append(list)
      open.push(list)
    }
    const item = page.createElement('li')
    const text = page.createElement('p')
    text.append(...paragraph.childNodes)
    item.append(text)
    open.at(-1)!.append(item)
    paragraph.remove()
    before = open[0]!
  }
}
