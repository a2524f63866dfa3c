import PDFDocument from 'pdfkit'
import type { Face } from './pdf-fonts.server'
import { drawLine, type Style, wrap } from './pdf-text.server'

type Doc = InstanceType<typeof PDFDocument>
type Parent = ReturnType<Doc['struct']>

// A4 in points.
const [width, height] = [595.28, 841.89]
const margin = 56
const measure = width - 2 * margin
const ink = '#1b211e'

export interface ReportTable {
  title: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A plain report: a title, opening paragraphs, and parts with a paragraph or a table each. */
export interface Report {
  title: string
  opening: readonly string[]
  parts: readonly (ReportTable | { title: string; paragraphs: readonly string[] })[]
  /** When it was made; the same report gives the same bytes. */
  at: Date
  producer: string
}

/** Draws a report as a PDF 1.7: A4, tagged (headings, paragraphs, tables with header cells), in its language, fonts embedded. It claims no conformance. */
export async function drawReport(report: Report): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: '', // no font of pdfkit's own: those aren't embedded
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: report.title, Creator: report.producer, Producer: report.producer, CreationDate: report.at },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const page = doc.struct('Document')
  doc.addStructure(page)
  const pen = new Pen(doc)
  pen.paragraph(page, 'H1', report.title, 'serif', { size: 22 })
  for (const text of report.opening) pen.paragraph(page, 'P', text, 'sans', { size: 10.5 })
  for (const part of report.parts) {
    pen.space(14)
    pen.paragraph(page, 'H2', part.title, 'serif-strong', { size: 13 })
    if ('rows' in part) pen.table(page, part)
    else for (const text of part.paragraphs) pen.paragraph(page, 'P', text, 'sans', { size: 10.5 })
  }
  page.end()
  doc.end()
  return ended
}

/** Every column is wide enough for the words of its head, the first for what the others leave. */
function columnWidths([, ...figures]: readonly string[], style: Style): number[] {
  const widest = (text: string) =>
    Math.max(...text.split(' ').map((word) => wrap([{ text: word, face: 'sans-strong' }], style, measure)[0]!.width))
  const narrow = figures.map((text) => Math.max(48, widest(text) + 14))
  return [measure - narrow.reduce((sum, one) => sum + one, 0), ...narrow]
}

/** Sets one thing under another, on as many pages as it takes. */
class Pen {
  #y = margin

  constructor(private readonly doc: Doc) {}

  space(points: number) {
    this.#y += points
  }

  paragraph(parent: Parent, tag: string, text: string, face: Face, style: Style) {
    const lines = wrap([{ text, face }], style, measure)
    const leading = style.size * 1.4
    this.#room(leading * Math.min(lines.length, 3))
    const element = this.doc.struct(tag)
    parent.add(element)
    for (const line of lines) {
      this.#room(leading)
      this.#y += leading
      element.add(() => this.#draw(() => drawLine(this.doc, line, style, margin, this.#y - leading * 0.25)))
    }
    element.end()
    this.#y += style.size * 0.5
  }

  /** The first column takes what the others leave; figures stand to the right. */
  table(parent: Parent, { head, rows }: ReportTable) {
    const style = { size: 9.5 }
    const widths = columnWidths(head, style)
    const table = this.doc.struct('Table')
    parent.add(table)
    for (const [at, row] of [head, ...rows].entries()) {
      const isHead = at === 0
      const cells = row.map((text, column) => ({
        lines: wrap([{ text, face: isHead ? 'sans-strong' : 'sans' }], style, widths[column]! - 8),
        x: margin + widths.slice(0, column).reduce((sum, one) => sum + one, 0),
        width: widths[column]!,
        isRight: column > 0,
        tag: isHead || column === 0 ? 'TH' : 'TD',
      }))
      const lineHeight = style.size * 1.35
      const rowHeight = lineHeight * Math.max(...cells.map((cell) => cell.lines.length)) + 5
      this.#room(rowHeight)
      const top = this.#y
      const line = this.doc.struct('TR')
      table.add(line)
      for (const cell of cells) {
        const element = this.doc.struct(cell.tag)
        line.add(element)
        for (const [n, text] of cell.lines.entries()) {
          const x = cell.isRight ? cell.x + cell.width - text.width : cell.x
          element.add(() => this.#draw(() => drawLine(this.doc, text, style, x, top + lineHeight * (n + 0.8))))
        }
        element.end()
      }
      line.end()
      this.#y += rowHeight
    }
    table.end()
    this.#y += 4
  }

  #draw(draw: () => void) {
    this.doc.fillColor(ink, 1)
    draw()
  }

  #room(needed: number) {
    if (this.#y + needed <= height - margin) return
    this.doc.addPage({ size: 'A4', margin: 0 })
    this.#y = margin
  }
}
