import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FrameworkVersion, VersionRule } from '~/modules/programmes/framework'
import { readFrameworkFile, toFile } from '~/modules/programmes/framework-file'
import { examplesFor } from '~/modules/programmes/rule-examples'
import { startingCriteria, startingRule } from '~/modules/programmes/starting-framework'
import { movedToScale } from '~/modules/programmes/publishing'

const inMarks: VersionRule = { ...startingRule, scale: 'marks', levels: [], totalMin: 70.5 }
const version = (given: Partial<FrameworkVersion> = {}): FrameworkVersion => ({
  id: 'v',
  frameworkId: 'f',
  frameworkName: 'Twelve criteria',
  number: 3,
  publishedAt: null,
  levelsAside: [],
  ...startingRule,
  criteria: startingCriteria.map((one, at) => ({ ...one, id: String(at) })),
  ...given,
})
const marked = version({ ...inMarks, criteria: version().criteria.map((one) => movedToScale(one, inMarks)) })
const contentsOf = ({ scale, levels, mayFallShort, totalMin, criteria }: FrameworkVersion) => ({
  scale,
  levels,
  mayFallShort,
  totalMin,
  criteria: criteria.map(({ id: _, position: __, ...one }) => (scale === 'marks' ? { ...one, descriptors: {} } : one)),
})
const read = (text: string, standing = startingRule) => readFrameworkFile(text, standing)

describe('criteria as a file', () => {
  test.each([
    ['levels', version({ mayFallShort: 2 })],
    ['marks', marked],
  ])('come back whole from JSON, with %s', (_, of) => {
    expect(read(toFile(of, 'json').content)).toEqual({ ok: true, contents: contentsOf(of) })
  })
  test.each([
    ['levels', version()],
    ['marks', marked],
  ])('come back from CSV, with %s; the rest of the rule is the draft’s', (_, of) => {
    const { content } = toFile(of, 'csv')
    expect(readFrameworkFile(content, of)).toEqual({ ok: true, contents: contentsOf(of) })
    expect(content.split('\r\n').length).toBe(of.criteria.length + 2)
  })
  test('any words come back from CSV, and none is a formula to a spreadsheet', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.trim())
    fc.assert(
      fc.property(
        words.filter((text) => text !== '' && !text.includes('\0') && !text.startsWith("'") && !/[\r\n]/.test(text)),
        (title) => {
          const of = version({ criteria: [{ ...version().criteria[0]!, title }] })
          const { content } = toFile(of, 'csv')
          const back = readFrameworkFile(content, of)
          expect(back.ok && back.contents.criteria[0]!.title).toBe(title)
          expect(content).not.toMatch(/(?:^|,)"?[=+@]/m)
        },
      ),
    )
  })
  test('as a spreadsheet may save them: semicolons, names in capitals, decisive as a tick, no short title', () => {
    const csv = 'Code;TITLE;Decisive;Passes;level: Poor;level: Good\nA1;Listens;X;good;Interrupts;Waits\n\n'
    expect(read(csv)).toMatchObject({
      ok: true,
      contents: {
        levels: [
          { key: 'poor', name: 'Poor' },
          { key: 'good', name: 'Good' },
        ],
        criteria: [{ code: 'A1', threshold: 'good', isCompensable: false, descriptors: { poor: 'Interrupts' } }],
      },
    })
  })
})

describe('a file that can’t be one', () => {
  const faults = (text: string) => {
    const back = read(text)
    return back.ok ? [] : back.faults
  }
  test.each([
    ['cut JSON', '{"format": "oldpond-framework"', /can’t be read/],
    ['somebody else’s JSON', '{"criteria": []}', /no criteria that were taken out here/],
    ['a later shape', '{"format":"oldpond-framework","formatVersion":2,"criteria":[]}', /version 1/],
    ['no criteria', '{"format":"oldpond-framework","formatVersion":1,"criteria":[]}', /at criteria/],
    ['prose', 'Dear colleague, here are our criteria.', /“code” and “title”/],
    ['a header alone', 'code,title\n', /No criteria/],
    ['marks out of nothing', 'code,title,passes,out of\nA,Listens,5,many\n', /Row 2.*markMax/],
    ['a row without a title', 'code,title,level: Good\nA,,x\n', /Row 2.*title/],
    ['too much', `code,title\n${'A,B\n'.repeat(130_000)}`, /too long/],
    ['too many', `code,title,out of,passes\n${'A,B,10,5\n'.repeat(101)}`, /more than 100/],
  ])('%s', (_, text, says) => expect(faults(text).join(' ')).toMatch(says))
  test('a place deep within is named', () => {
    const whole = JSON.parse(toFile(version(), 'json').content) as { criteria: { title: unknown }[] }
    whole.criteria[4]!.title = 7
    expect(faults(JSON.stringify(whole))).toEqual([expect.stringContaining('criteria › 4 › title')])
  })
  test('a prototype in it does nothing', () => {
    const json = '{"format":"oldpond-framework","formatVersion":1,"__proto__":{"polluted":1},"criteria":[]}'
    expect(read(json).ok).toBe(false)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('examples of a rule', () => {
  const outcomes = (of: FrameworkVersion) =>
    examplesFor(of).map(({ is, codes, weighing }) => `${is} ${codes.join('+')}: ${weighing.passes}`)
  test('with levels, everything at its threshold', () => {
    expect(outcomes(version())).toEqual([
      'all-pass : true',
      'one-short C1: false',
      'decisive-short C2: false',
      'one-unjudged C12: false',
    ])
  })
  test('where some may fall short', () => {
    expect(outcomes(version({ mayFallShort: 2 }))).toEqual([
      'all-pass : true',
      'most-short C1+C3: true',
      'one-too-many C1+C3+C4: false',
      'decisive-short C2: false',
      'one-unjudged C12: false',
    ])
  })
  test('with marks and a sum that pass marks alone don’t reach', () => {
    expect(outcomes(marked)[0]).toBe('total-short : false')
  })
  test('none without criteria', () => expect(outcomes(version({ criteria: [] }))).toEqual([]))
})
