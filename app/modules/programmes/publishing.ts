import { type Criterion, type FrameworkVersion, halfOf, type Level, valueOf, type VersionRule } from './framework'

/** A version has no more levels than this. */
export const levelsMax = 8

/** The marks of a criterion that had levels before. */
const markMaxAtFirst = 10

export type Hindrance =
  'no-criteria' | 'too-few-levels' | 'threshold-unknown' | 'rule-asks-nothing' | 'total-out-of-reach'

/** What of a draft decides whether it can be published. */
export type Publishable = VersionRule & { criteria: readonly Pick<Criterion, 'threshold' | 'markMax'>[] }

/** Why a draft can't be published; empty when it can. A missing sentence for a level is not a hindrance. */
export function hindrancesToPublish(draft: Publishable): Hindrance[] {
  const { criteria, scale, levels, totalMin, mayFallShort } = draft
  const most = criteria.reduce((sum, { markMax }) => sum + (markMax ?? 0), 0)
  const found: [Hindrance, boolean][] = [
    ['no-criteria', criteria.length === 0],
    ['too-few-levels', scale === 'levels' && levels.length < 2],
    ['threshold-unknown', criteria.some((one) => valueOf(draft, one, one.threshold) === undefined)],
    ['rule-asks-nothing', criteria.length > 0 && mayFallShort >= criteria.length && totalMin === null],
    ['total-out-of-reach', totalMin !== null && totalMin > most],
  ]
  return found.flatMap(([hindrance, is]) => (is ? [hindrance] : []))
}

/** A criterion as it begins on another scale: half of its marks pass, or the level below the highest. */
export function movedToScale<C extends Omit<Criterion, 'id'>>(criterion: C, { scale, levels }: VersionRule): C {
  const markMax = criterion.markMax ?? markMaxAtFirst
  return scale === 'marks'
    ? { ...criterion, markMax, threshold: String(halfOf(markMax)) }
    : { ...criterion, markMax: null, threshold: (levels.at(-2) ?? levels[0])?.key ?? '' }
}

/** The codes of criteria that lack a sentence for some level: told before publishing, never in the way. */
export const withoutSentences = (draft: Pick<FrameworkVersion, 'levels' | 'criteria'>): string[] =>
  draft.criteria
    .filter((criterion) => draft.levels.some((level) => !criterion.descriptors[level.key]))
    .map((criterion) => criterion.code)

/** A list with the item at `index` moved one place up or down; the same order when it is at the end. */
export function moved<T>(list: readonly T[], index: number, to: 'up' | 'down'): T[] {
  const other = to === 'up' ? index - 1 : index + 1
  const order = [...list]
  if (index < 0 || index >= list.length || other < 0 || other >= list.length) return order
  order[index] = list[other]!
  order[other] = list[index]!
  return order
}

/** Levels from a form: names in order, keys of those that stand kept, a new key made from a new name. Empty names fall out. */
export function levelsFrom(keys: readonly string[], names: readonly string[], standing: readonly Level[]): Level[] {
  const taken = new Set(standing.map((level) => level.key))
  const levels: Level[] = []
  names.forEach((written, index) => {
    const name = written.replace(/\s+/g, ' ').trim()
    if (name === '') return
    const kept = standing.find((level) => level.key === keys[index])
    if (kept && !levels.some((level) => level.key === kept.key)) return void levels.push({ key: kept.key, name })
    const base =
      name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'level'
    let key = base
    for (let next = 2; taken.has(key); next++) key = `${base}-${next}`
    taken.add(key)
    levels.push({ key, name })
  })
  return levels
}
