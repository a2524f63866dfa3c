import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { danish } from '~/modules/logs/syllables/danish'
import { dutch } from '~/modules/logs/syllables/dutch'
import { englishCounter } from '~/modules/logs/syllables/english'
import { french } from '~/modules/logs/syllables/french'
import { italian } from '~/modules/logs/syllables/italian'
import { polish } from '~/modules/logs/syllables/polish'
import { spanish } from '~/modules/logs/syllables/spanish'
import { countLine, type Counter } from '~/modules/logs/verse'
import { type Figure, figure } from './figures'
import { type AgreedLine, englishLines, otherLines } from './verse-lines'

/** How well syllables are counted, against lines whose counts were agreed; and what the dictionary costs a browser. */
export function* measureVerse(clientFolder: string, say: (text: string) => void): Generator<Figure> {
  const dictionary = readFileSync(dictionaryIn(join(clientFolder, 'assets')))
  const english = englishCounter(JSON.parse(String(dictionary)) as Record<string, string>)
  const { within, wide, wrong } = measureLines(englishLines, english)
  yield figure('verse.en', within, `% of ${englishLines.length} lines`, { atLeast: 97 })
  yield figure('verse.en-wide', wide, '% wider than one', { atMost: 15 })
  yield figure('verse.dictionary', brotliCompressSync(dictionary).byteLength / 1000, 'kB brotli', { atMost: 250 })
  for (const line of wrong) say(line)
  const others = { es: spanish, it: italian, pl: polish, da: danish, nl: dutch, fr: french }
  for (const [language, lines] of Object.entries(otherLines)) {
    const { within, wide, wrong } = measureLines(lines, others[language as keyof typeof others])
    yield figure(`verse.${language}`, within, `% of ${lines.length} lines`)
    yield figure(`verse.${language}-wide`, wide, '% wider than one')
    for (const line of wrong) say(line)
  }
}

function dictionaryIn(assets: string): string {
  const name = readdirSync(assets).find((file) => /^exceptions-.+\.json$/.test(file))
  if (!name) throw new Error('The build has no dictionary')
  return join(assets, name)
}

/** Per cent of lines whose agreed count, all of it, is within the shown one; of those whose shown range is wider than one; and what is wrong. */
export function measureLines(lines: readonly AgreedLine[], counter: Counter) {
  const counted = lines.map(([line, from, to = from]) => ({ line, from, to, shown: countLine(line, counter) }))
  const wrong = counted.filter(({ from, to, shown }) => from < shown.from || to > shown.to)
  const wide = counted.filter(({ shown }) => shown.to - shown.from > 1)
  const share = (part: readonly unknown[]) => (100 * part.length) / lines.length
  return {
    within: 100 - share(wrong),
    wide: share(wide),
    wrong: wrong.map(({ line, from, to, shown }) => `“${line}”: agreed ${from}–${to}, shown ${shown.from}–${shown.to}`),
  }
}
