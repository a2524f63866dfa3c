import jsQRImport from 'jsqr'
import { getDocumentProxy } from 'unpdf'

// jsqr is CommonJS: what a default import gives depends on who loads it.
const jsQR = ((jsQRImport as unknown as { default?: typeof jsQRImport }).default ?? jsQRImport) as typeof jsQRImport

export interface ReadPdf {
  title: string
  language: string
  isTagged: boolean
  pages: number
  /** Width and height of the first page in points. */
  size: [number, number]
  text: string
  /** Roles of the structure in reading order, with the text (or the alternative text) of each leaf. */
  structure: { role: string; text: string }[]
  fonts: { name: string; isEmbedded: boolean }[]
  links: string[]
  /** What the drawn code says, read as a phone reads it. */
  code: string | undefined
}

type Node = { role?: string; alt?: string; children?: Node[]; type?: string; id?: string }

/** Reads a one-page PDF with pdf.js, which shares no code with what wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const page = await document.getPage(1)
  const info = (await document.getMetadata()).info as { Title: string; Language: string }
  const operators = await page.getOperatorList()
  const content = await page.getTextContent({ includeMarkedContent: true })

  const marked = new Map<string, string>()
  let current: string | undefined
  const names = new Set<string>()
  let text = ''
  for (const item of content.items) {
    if ('str' in item) {
      names.add(item.fontName)
      // A line that ends in a hyphen goes on without a space, as every reader takes it.
      const read = item.str + (item.hasEOL && !text.endsWith('-') ? ' ' : '')
      text += read
      if (current) marked.set(current, (marked.get(current) ?? '') + read)
    } else if (item.type === 'beginMarkedContentProps') current = item.id
    else if (item.type === 'endMarkedContent') current = undefined
  }

  const structure: ReadPdf['structure'] = []
  const walk = (node: Node) => {
    const own = (node.children ?? [])
      .filter((child) => child.type === 'content')
      .map((child) => marked.get(child.id!) ?? '')
    if (node.role) structure.push({ role: node.role, text: (node.alt ?? own.join('')).replace(/\s+/g, ' ').trim() })
    node.children?.forEach(walk)
  }
  walk((await page.getStructTree()) as Node)

  return {
    title: info.Title,
    language: info.Language,
    isTagged: (await document.getMarkInfo())?.Marked === true,
    pages: document.numPages,
    size: page.view.slice(2) as [number, number],
    text: text.replace(/\s+/g, ' ').trim(),
    structure,
    fonts: [...names].map((name) => {
      const font = page.commonObjs.get(name) as { name: string; missingFile: boolean }
      return { name: font.name, isEmbedded: font.missingFile === false }
    }),
    links: (await page.getAnnotations()).map((annotation) => annotation.url as string).filter(Boolean),
    code: decode(operators),
  }
}

const constructPath = 91
const pixels = 6 // to a point

/** Draws the shapes of the path that has the most of them, and reads them as a QR code. */
function decode({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): string | undefined {
  const paths = fnArray.flatMap((fn, index) => {
    if (fn !== constructPath) return []
    const [, [points], bounds] = argsArray[index] as [number, [Float32Array | null], Float32Array]
    return points ? [{ points, bounds }] : []
  })
  if (paths.length === 0) return undefined
  const { points, bounds } = paths.reduce((most, path) => (path.points.length > most.points.length ? path : most))
  const [left, top, right, bottom] = bounds as unknown as [number, number, number, number]
  const margin = 12
  const size = [right - left, bottom - top].map((side) => Math.ceil((side + 2 * margin) * pixels)) as [number, number]
  const image = new Uint8ClampedArray(size[0] * size[1] * 4).fill(255)
  for (const [x0, y0, x1, y1] of rectangles(points)) {
    const [fromX, toX] = [x0, x1].map((x) => Math.round((x - left + margin) * pixels)) as [number, number]
    const [fromY, toY] = [y0, y1].map((y) => Math.round((y - top + margin) * pixels)) as [number, number]
    for (let y = fromY; y < toY; y++)
      for (let x = fromX; x < toX; x++) image.fill(0, (y * size[0] + x) * 4, (y * size[0] + x) * 4 + 3)
  }
  return jsQR(image, ...size)?.data
}

/** pdf.js writes a path as operation (0 move, 1 line, 2 curve, 3 close) and coordinates in a row. */
function* rectangles(points: Float32Array): Generator<[number, number, number, number]> {
  const length = [2, 2, 6, 0]
  let corners: [number, number][] = []
  for (let at = 0; at < points.length;) {
    const operation = points[at++]!
    if (operation === 3) {
      const xs = corners.map(([x]) => x)
      const ys = corners.map(([, y]) => y)
      if (xs.length) yield [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
      corners = []
    } else corners.push([points[at]!, points[at + 1]!])
    at += length[operation]!
  }
}
