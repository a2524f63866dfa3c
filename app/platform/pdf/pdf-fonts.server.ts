import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { unpackWoff } from './woff.server'
import displayLatin from './fonts/literata-display-latin.woff?inline'
import displayLatinExt from './fonts/literata-display-latin-ext.woff?inline'

/** The cuts that documents are set in. `display`, for a name on a certificate, is Literata at its largest optical size (docs/dependencies.md). */
export type Face = 'display' | 'serif' | 'italic' | 'serif-strong' | 'sans' | 'sans-strong'

/** A stretch of text that one font file can draw; `key` names the file, and the font within a document. */
export interface Run {
  text: string
  key: string
  font: Font
}

const require = createRequire(import.meta.url)
const embedded: Record<string, string> = { 'display-latin': displayLatin, 'display-latin-ext': displayLatinExt }

// The fonts come in files by script, tried in this order. Files are opened when first needed, and kept.
const scripts = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext']
const files = (family: string, cut: string) =>
  scripts.map((script) => `@fontsource/${family}/files/${family}-${script}-${cut}.woff`)
const faces: Record<Face, string[]> = {
  display: [...Object.keys(embedded), ...files('literata', '400-normal').slice(2)],
  serif: files('literata', '400-normal'),
  italic: files('literata', '400-italic'),
  'serif-strong': files('literata', '600-normal'),
  sans: files('source-sans-3', '400-normal'),
  'sans-strong': files('source-sans-3', '600-normal'),
}

const opened = new Map<string, Font>()

function open(key: string): Font {
  let font = opened.get(key)
  if (!font) {
    const inline = embedded[key]
    const woff = inline
      ? Buffer.from(inline.slice(inline.indexOf(',') + 1), 'base64')
      : readFileSync(require.resolve(key))
    font = create(unpackWoff(woff))
    // fontkit remembers a glyph with the characters that it was first asked for. A font kept from one certificate to
    // the next may first meet "o" as a part of "ö", without a character, and would lose it from the text that is
    // copied, searched and read aloud: so every character introduces its glyph here.
    for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
    opened.set(key, font)
  }
  return font
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The first file of the face that has every part of a grapheme: an accent is never parted from its letter. */
const fileFor = (grapheme: string, face: Face) =>
  faces[face].find((key) =>
    [...grapheme].every((character) => open(key).hasGlyphForCodePoint(character.codePointAt(0)!)),
  )

/** Cuts text into runs by the font file that draws them. What no file can draw falls to the first one, as an empty box. */
export function runsOf(text: string, face: Face): Run[] {
  const runs: Run[] = []
  for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
    const last = runs.at(-1)
    const key = fileFor(segment, face) ?? faces[face][0]!
    if (last?.key === key) last.text += segment
    else runs.push({ text: segment, key, font: open(key) })
  }
  return runs
}

/** The characters that none of a document's fonts can draw: Latin, Greek and Cyrillic letters can be, others not. */
export const undrawable = (text: string): string[] => [
  ...new Set(
    [...graphemes.segment(text.normalize('NFC'))]
      .map(({ segment }) => segment)
      .filter((segment) => (['display', 'sans'] as const).some((face) => !fileFor(segment, face))),
  ),
]

/** A name is set in the display cut, or wholly in the text cut when that alone has all of its letters. */
export const faceOfName = (name: string): Face =>
  runsOf(name, 'display').every(({ key }) => key in embedded) ? 'display' : 'serif'
