import { describe, expect, test } from 'vitest'
import { figure } from '~/bench/figures'
import { table } from '~/bench/table'
import { readToolOptions } from '~/bench/tool-options'

describe('a figure', () => {
  test('holds by its unrounded value', () => {
    expect(figure('read.ttfb-ratio', 4.0001, '× bare', { atMost: 4 })).toEqual({
      name: 'read.ttfb-ratio',
      value: 4,
      unit: '× bare',
      aim: '≤ 4',
      holds: false,
    })
    expect(figure('x', 4, '×', { atMost: 4 }).holds).toBe(true)
    expect(figure('x', 4, '×', { atLeast: 4 })).toMatchObject({ aim: '≥ 4', holds: true })
    expect(figure('x', 3.9, '×', { atLeast: 4 }).holds).toBe(false)
  })

  test.each([
    [0.123456, 0.123],
    [12.3456, 12.3],
    [123.456, 123],
    [9876.5, 9877],
    [0, 0],
  ])('rounds %d to %d', (value, expected) => {
    expect(figure('x', value, 'ms').value).toBe(expected)
  })

  test('without an aim neither holds nor fails', () => {
    expect(figure('x', 1, 'ms')).toMatchObject({ aim: null, holds: null })
  })

  test('that is no number is refused by its name', () => {
    expect(() => figure('desk.rate', Number.NaN, 'req/s')).toThrow('desk.rate is no number')
  })
})

describe('a table', () => {
  const columns = [
    { title: 'what', cell: (row: [string, string]) => row[0] },
    { title: 'value', isNumber: true, cell: (row: [string, string]) => row[1] },
  ]

  test('lines its columns up, numbers at the right', () => {
    expect(
      table(
        [
          ['a', '1'],
          ['abcde', '1000000'],
        ],
        columns,
      ),
    ).toBe(['what     value', '─────  ───────', 'a            1', 'abcde  1000000', ''].join('\n'))
  })

  test('parts groups by an empty line', () => {
    const rows: [string, string][] = [
      ['a.1', '1'],
      ['a.2', '2'],
      ['b.1', '3'],
    ]
    const lines = table(rows, columns, ([name]) => name.split('.')[0]!).split('\n')
    expect(lines.slice(2)).toEqual(['a.1       1', 'a.2       2', '', 'b.1       3', ''])
  })
})

describe('options after --', () => {
  test('are read', () => {
    expect(readToolOptions([])).toEqual({ isJson: false, only: undefined, isShort: false })
    expect(readToolOptions(['--json', '--only', 'save'])).toEqual({ isJson: true, only: 'save', isShort: false })
    expect(readToolOptions(['--only=queue', '--short'])).toEqual({ isJson: false, only: 'queue', isShort: true })
  })

  test('that are unknown are refused by name', () => {
    expect(() => readToolOptions(['--fast'])).toThrow("'--fast'")
    expect(() => readToolOptions(['save'])).toThrow("'save'")
  })
})
