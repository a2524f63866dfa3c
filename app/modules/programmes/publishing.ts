import type { Criterion, Level } from './framework'

/** A version has no more levels than this. */
export const levelsMax = 8

export type Hindrance = 'no-criteria' | 'too-few-levels' | 'threshold-unknown'

/** Why a draft can't be published; empty when it can. A missing sentence for a level is not a hindrance. */
export function hindrancesToPublish(draft: {
  levels: readonly Level[]
  criteria: readonly Pick<Criterion, 'threshold'>[]
}): Hindrance[] {
  const keys = new Set(draft.levels.map((level) => level.key))
  return [
    ...(draft.criteria.length === 0 ? (['no-criteria'] as const) : []),
    ...(draft.levels.length < 2 ? (['too-few-levels'] as const) : []),
    ...(draft.criteria.some((criterion) => !keys.has(criterion.threshold)) ? (['threshold-unknown'] as const) : []),
  ]
}

/** The codes of criteria that lack a sentence for some level: told before publishing, never in the way. */
export const withoutSentences = (draft: { levels: readonly Level[]; criteria: readonly Criterion[] }): string[] =>
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
