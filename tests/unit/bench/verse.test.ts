import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { englishLines } from '~/bench/verse-lines'
import { measureLines } from '~/bench/verse.server'
import { englishCounter } from '~/modules/logs/syllables/english'

const english = englishCounter(
  JSON.parse(readFileSync('app/modules/logs/syllables/exceptions.json', 'utf8')) as Record<string, string>,
)

test('of the English lines whose counts were agreed, 97 % are within what is shown, and few ranges are wide', () => {
  const { within, wide, wrong } = measureLines(englishLines, english)
  expect(englishLines.length).toBeGreaterThanOrEqual(150)
  expect({ within: within >= 97, wrong }).toEqual({ within: true, wrong: expect.anything() as unknown })
  expect(wide).toBeLessThan(15)
})

test('a line whose agreed count is not all within the shown range is told', () => {
  const counter = { word: () => ({ from: 1, to: 2 }) }
  expect(measureLines([['one', 1, 2]], counter)).toEqual({ within: 100, wide: 0, wrong: [] })
  expect(measureLines([['one', 1, 3]], counter)).toMatchObject({ within: 0, wrong: ['“one”: agreed 1–3, shown 1–2'] })
})
