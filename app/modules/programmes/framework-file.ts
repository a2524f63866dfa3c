import Papa from 'papaparse'
import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { criterionCode } from './criterion-code'
import { type Criterion, type FrameworkVersion, type Level, markMost, scales, type VersionRule } from './framework'
import { levelsFrom, levelsMax } from './publishing'

/** The most characters that a file may have, and the most criteria in it. */
export const largestFile = 500_000
const criteriaMost = 100

/** What a framework's file holds: a version without its number, ids and dates. */
export interface FrameworkContents extends VersionRule {
  criteria: Omit<Criterion, 'id' | 'position'>[]
}

export const fileFormats = ['json', 'csv'] as const
export type FileFormat = (typeof fileFormats)[number]

/** Marks a JSON file as one of ours, with the version of its shape. */
const shape = { format: 'oldpond-framework', formatVersion: 1 } as const

/** A version as a file. The CSV has a row for each criterion and no rule: only JSON holds everything. */
export function toFile(version: FrameworkVersion, format: FileFormat): { type: string; content: string } {
  return format === 'json'
    ? { type: 'application/json; charset=utf-8', content: toJson(version) }
    : { type: 'text/csv; charset=utf-8', content: toCsv(version) }
}

function toJson({ scale, levels, mayFallShort, totalMin, frameworkName, number, criteria }: FrameworkVersion): string {
  const told = criteria.map(({ id: _, position: __, ...criterion }) =>
    scale === 'marks' ? { ...criterion, descriptors: {} } : criterion,
  )
  const whole = {
    ...shape,
    name: frameworkName,
    version: number,
    scale,
    levels,
    mayFallShort,
    totalMin,
    criteria: told,
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

const columns = ['code', 'title', 'short title', 'guidance', 'decisive', 'passes', 'out of'] as const
const levelColumn = 'level: '

function toCsv({ scale, levels, criteria }: FrameworkVersion): string {
  const named = (key: string) => levels.find((level) => level.key === key)?.name ?? key
  const rows = criteria.map((one) => [
    one.code,
    one.title,
    one.shortTitle,
    one.guidance,
    one.isCompensable ? 'no' : 'yes',
    scale === 'levels' ? named(one.threshold) : one.threshold,
    one.markMax ?? '',
    ...levels.map(({ key }) => one.descriptors[key] ?? ''),
  ])
  const fields = [...columns, ...levels.map(({ name }) => levelColumn + name)]
  // With a byte order mark, for spreadsheets; what they would take for a formula is made a text.
  return `\uFEFF${Papa.unparse({ fields, data: rows }, { escapeFormulae: true })}\r\n`
}

export type ReadFile = { ok: true; contents: FrameworkContents } | { ok: false; faults: string[] }

/** Reads a file of either format. `standing` gives a CSV the rule that it doesn't hold. Faults are sentences, with their place. */
export function readFrameworkFile(text: string, standing: VersionRule): ReadFile {
  const plain = text.replace(/^\uFEFF/, '').trim()
  if (plain.length > largestFile) return { ok: false, faults: [m.programmes_file_too_large()] }
  return plain.startsWith('{') ? readJson(plain) : readCsv(plain, standing)
}

const text = (most: number) => z.string().trim().max(most)
const criterionInFile = z.object({
  code: text(12).regex(criterionCode),
  title: text(200).min(1),
  shortTitle: text(60).default(''),
  guidance: text(2000).default(''),
  descriptors: z.record(z.string().max(60), text(600)).default({}),
  threshold: z.union([z.string(), z.number()]).transform(String),
  markMax: z.number().int().min(1).max(markMost).nullable().default(null),
  isCompensable: z.boolean().default(true),
})
const wholeFile = z.object({
  format: z.literal(shape.format),
  formatVersion: z.literal(shape.formatVersion),
  scale: z.enum(scales).default('levels'),
  levels: z
    .array(z.object({ key: z.string().regex(/^[a-z0-9-]{1,60}$/), name: text(40).min(1) }))
    .max(levelsMax)
    .default([]),
  mayFallShort: z.number().int().min(0).max(50).default(0),
  totalMin: z.number().positive().multipleOf(0.5).nullable().default(null),
  criteria: z.array(criterionInFile).min(1).max(criteriaMost),
})

function readJson(plain: string): ReadFile {
  let parsed: unknown
  try {
    parsed = JSON.parse(plain)
  } catch {
    return { ok: false, faults: [m.programmes_file_no_json()] }
  }
  const read = wholeFile.safeParse(parsed)
  if (!read.success) {
    const isOther = read.error.issues.some(({ path }) => path[0] === 'format' || path[0] === 'formatVersion')
    if (isOther) return { ok: false, faults: [m.programmes_file_other()] }
    const places = read.error.issues.map(({ path }) => m.programmes_file_wrong_at({ place: path.join(' › ') }))
    return { ok: false, faults: [...new Set(places)].slice(0, 20) }
  }
  const { format: _, formatVersion: __, ...contents } = read.data
  return {
    ok: true,
    contents: contents.scale === 'marks' ? { ...contents, levels: [] } : { ...contents, totalMin: null },
  }
}

function readCsv(plain: string, standing: VersionRule): ReadFile {
  const { data, meta } = Papa.parse<Record<string, string>>(plain, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim(),
    transform: withoutGuard,
  })
  const header = meta.fields ?? []
  const fieldNamed = (name: string) => header.find((one) => one.toLowerCase() === name)
  if (!fieldNamed('code') || !fieldNamed('title')) return { ok: false, faults: [m.programmes_file_no_columns()] }
  const ofLevels = header.filter((one) => one.toLowerCase().startsWith(levelColumn))
  const scale = ofLevels.length > 0 ? 'levels' : 'marks'
  const names = ofLevels.map((one) => one.slice(levelColumn.length))
  const keys = names.map((name) => standing.levels.find((level) => level.name === name)?.key ?? '')
  const levels = levelsFrom(keys, names, standing.levels)
  const faults: string[] = []
  const criteria = data.slice(0, criteriaMost + 1).flatMap((row, at) => {
    const cell = (name: (typeof columns)[number]) => (row[fieldNamed(name) ?? ''] ?? '').trim()
    const read = criterionInFile.safeParse({
      code: cell('code'),
      title: cell('title'),
      shortTitle: cell('short title'),
      guidance: cell('guidance'),
      descriptors: sentencesIn(row, ofLevels, levels),
      threshold: scale === 'levels' ? keyOf(cell('passes'), levels) : cell('passes').replace(',', '.'),
      markMax: scale === 'marks' ? Number(cell('out of')) : null,
      isCompensable: !/^(?:y|yes|true|1|x)$/i.test(cell('decisive')),
    })
    if (read.success) return [read.data]
    const place = [...new Set(read.error.issues.map(({ path }) => String(path[0])))].join(', ')
    faults.push(m.programmes_file_row_wrong({ row: at + 2, place }))
    return []
  })
  if (data.length > criteriaMost) faults.push(m.programmes_file_too_many({ max: criteriaMost }))
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, 20) }
  if (criteria.length === 0) return { ok: false, faults: [m.programmes_file_no_columns()] }
  const { mayFallShort } = standing
  return {
    ok: true,
    contents: { scale, levels, mayFallShort, totalMin: scale === 'marks' ? standing.totalMin : null, criteria },
  }
}

/** Without the apostrophe that keeps a spreadsheet from taking a cell for a formula. */
const withoutGuard = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '')

const keyOf = (name: string, levels: readonly Level[]) =>
  levels.find((level) => level.name.toLowerCase() === name.toLowerCase())?.key ?? name

const sentencesIn = (row: Record<string, string>, columns: readonly string[], levels: readonly Level[]) =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const sentence = (row[column] ?? '').trim()
      const level = levels.find(({ name }) => name === column.slice(levelColumn.length).trim())
      return sentence && level ? [[level.key, sentence] as const] : []
    }),
  )
