import type PDFDocument from 'pdfkit'
import { type Face, type Run, runsOf } from './pdf-fonts.server'

/** Text in one cut; several of them make a paragraph. */
export interface Piece {
  text: string
  face: Face
}
export interface Style {
  size: number
  /** Letter-spacing in em. */
  tracking?: number
}
export interface Line {
  runs: Run[]
  width: number
}

type Doc = InstanceType<typeof PDFDocument>

const widthOf = (run: Run, { size, tracking = 0 }: Style) =>
  (run.font.layout(run.text).advanceWidth / run.font.unitsPerEm) * size + [...run.text].length * tracking * size

/** What may not be parted at the end of a line, with the space that follows it (a hyphen is followed by none). */
interface Word {
  runs: Run[]
  width: number
  widthAtEnd: number
}

/** Words of a paragraph; a line may be broken after a space or a hyphen, and a word may change its cut within. */
function wordsOf(pieces: Piece[], style: Style): Word[] {
  const words: Word[] = []
  let open = false
  for (const { text, face } of pieces) {
    for (const part of text.match(/[^\s\u200b-]*(?:-+|\s+|\u200b)|[^\s\u200b-]+/g) ?? []) {
      const runs = runsOf(part.replace('\u200b', '').replace(/\s+/g, ' '), face)
      const bare = runsOf(part.replace('\u200b', '').trimEnd(), face)
      const width = runs.reduce((sum, run) => sum + widthOf(run, style), 0)
      const widthAtEnd = bare.reduce((sum, run) => sum + widthOf(run, style), 0)
      const last = words.at(-1)
      if (open && last) {
        words[words.length - 1] = {
          runs: [...last.runs, ...runs],
          width: last.width + width,
          widthAtEnd: last.width + widthAtEnd,
        }
      } else words.push({ runs, width, widthAtEnd })
      open = !/[\s\u200b-]$/.test(part)
    }
  }
  return words
}

/** Sets a paragraph in lines no wider than `measure`; only a word that is wider than that is broken within. */
export function wrap(pieces: Piece[], style: Style, measure: number): Line[] {
  const lines = wrapWords(wordsOf(pieces, style), measure)
  return isWithin(lines, measure) ? lines : wrapWords(wordsOf(breakable(pieces), style), measure)
}

const isWithin = (lines: Line[], measure: number) => lines.every((line) => line.width <= measure)

/** Lets long words be broken after every fifth character, by a space without width. */
const breakable = (pieces: Piece[]): Piece[] =>
  pieces.map(({ text, face }) => ({ text: text.normalize('NFC').replace(/\S{5}(?=\S{3})/gu, '$&\u200b'), face }))

function wrapWords(words: Word[], measure: number): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const word of words) {
    const line = lines.at(-1)
    if (line && start + word.widthAtEnd <= measure) {
      line.runs.push(...word.runs)
      line.width = start + word.widthAtEnd
      start += word.width
    } else {
      lines.push({ runs: [...word.runs], width: word.widthAtEnd })
      start = word.width
    }
  }
  return lines
}

/** As `wrapWords`, with as few lines, and these as even in length as they can be. */
function wrapEvenly(words: Word[], measure: number): Line[] {
  const fewest = wrapWords(words, measure)
  let [narrow, wide] = [0, measure]
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2
    const lines = wrapWords(words, middle)
    if (lines.length > fewest.length || !isWithin(lines, middle)) narrow = middle
    else wide = middle
  }
  return wrapWords(words, wide)
}

/** The largest of the sizes at which the text keeps to the measure and to the number of lines, in even lines; the last size takes what comes. */
export function fit(
  pieces: Piece[],
  sizes: (Style & { lines: number })[],
  measure: number,
): { style: Style; lines: Line[] } {
  for (const style of sizes) {
    const lines = wrapEvenly(wordsOf(pieces, style), measure)
    if (lines.length <= style.lines && isWithin(lines, measure)) return { style, lines }
  }
  const last = sizes.at(-1)!
  return { style: last, lines: wrap(pieces, last, measure) }
}

/** Draws a line with its baseline at `y`. */
export function drawLine(doc: Doc, { runs }: Line, { size, tracking = 0 }: Style, x: number, y: number) {
  for (const run of runs) {
    // pdfkit takes a font that fontkit has opened as readily as its bytes; its types do not say so.
    doc.font(run.font as unknown as string, run.key, size)
    doc.text(run.text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: tracking * size })
    x += widthOf(run, { size, tracking })
  }
}
