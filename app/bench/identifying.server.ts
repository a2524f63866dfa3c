import { findIdentifying } from '~/modules/logs/confidentiality/find-identifying.server'
import { type Figure, figure } from './figures'
import { identifyingLines } from './identifying-lines'

export interface IdentifyingFigures {
  /** Share of what is identifying that was found. */
  recall: number
  /** Share of what was found that is identifying. */
  precision: number
  missed: string[]
  wrong: string[]
}

/** How well the confidentiality helper finds what may tell who somebody is, in sentences that it was not made from. */
export function measureIdentifying(): IdentifyingFigures {
  const missed: string[] = []
  const wrong: string[] = []
  let right = 0
  for (const { text, found } of identifyingLines) {
    const got = findIdentifying([text])[0]!.map((finding) => finding.text)
    right += got.filter((one) => found.includes(one)).length
    missed.push(...found.filter((one) => !got.includes(one)).map((one) => `${one}: ${text}`))
    wrong.push(...got.filter((one) => !found.includes(one)).map((one) => `${one}: ${text}`))
  }
  return { recall: right / (right + missed.length), precision: right / (right + wrong.length), missed, wrong }
}

export function* identifyingFigures(say: (text: string) => void): Generator<Figure> {
  const { recall, precision, missed, wrong } = measureIdentifying()
  yield figure('identifying.found', 100 * recall, `% in ${identifyingLines.length} sentences`, { atLeast: 90 })
  yield figure('identifying.right', 100 * precision, '% of what is found', { atLeast: 90 })
  for (const line of missed) say(`Missed: ${line}`)
  for (const line of wrong) say(`Found: ${line}`)
}
