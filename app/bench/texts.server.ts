import { documentOf } from '~/demo/document'
import { log as bronagh } from '~db/seeds/texts/bronagh'
import type { SeedBlock, SeedEntry } from '~db/seeds/texts/shape'
import { log as tariq } from '~db/seeds/texts/tariq'
import { log as wanjiru } from '~db/seeds/texts/wanjiru'
import { countWords, type DocumentJson, plainText } from '~/modules/logs/document'

/** Words of the entry that is opened, as in the peers' figures. */
export const wordsOfEntry = 1500

/** One long entry of `wordsOfEntry` words, whole paragraphs but for its last, with the claims that its text holds. */
export function longEntry(name: string): DocumentJson {
  const blocks: SeedBlock[] = []
  for (const block of [bronagh, wanjiru, tariq].flatMap(({ entries }) => entries).flatMap(({ body }) => body)) {
    const missing = wordsOfEntry - countWords(plainText(written([...blocks], name)))
    if (missing <= 0) break
    const words = countWords(plainText(written([block], name)))
    blocks.push(words <= missing ? block : { p: cutTo(missing) })
  }
  return written(blocks, name)
}

/** The entries that stand around it in each log. */
export const otherEntries: readonly SeedEntry[] = bronagh.entries

export const written = (blocks: SeedBlock[], name: string) => documentOf(blocks, name) as DocumentJson

const cutTo = (words: number) =>
  Array.from({ length: words }, (_, at) => filling[at % filling.length])
    .join(' ')
    .concat('.')
const filling = 'what would you have asked if nobody had been waiting for the answer'.split(' ')
