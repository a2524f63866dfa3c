import type { Actor } from '~/policy/actor'
import { ruleOf, valuesOf, weigh, type Weighing } from './decision-rule'
import { type FrameworkVersion, type Judged, valueOf } from './framework'
import { examplesFor, fieldOf } from './rule-examples'
import { viewFramework } from './view-framework.server'

/** What somebody tried: what was chosen for each criterion, by its code, and what the rule says. */
export interface Tried {
  judged: Record<string, Judged>
  /** The codes for which what was given is nothing on the scale. */
  unknown: string[]
  weighing: Weighing
}

/**
 * A version's rule, weighed over examples and over what is asked for: `version` its number, and for each criterion
 * (`fieldOf`) a level's key or a mark. Nothing is stored. For whoever sees the framework.
 */
export async function tryRule(actor: Actor, programmeId: string, asked: URLSearchParams) {
  const number = asked.get('version')
  const { programme, version } = await viewFramework(actor, programmeId, number === null ? undefined : Number(number))
  return { programme, version, examples: examplesFor(version), tried: triedIn(version, asked) }
}

function triedIn(version: FrameworkVersion, asked: URLSearchParams): Tried | null {
  const given = version.criteria.map((criterion) => ({
    criterion,
    typed: (asked.get(fieldOf(criterion)) ?? '').trim(),
  }))
  const written = given.filter(({ typed }) => typed !== '')
  if (written.length === 0) return null
  const judgements = written.map(({ criterion, typed }) => ({ criterionId: criterion.id, level: typed }))
  return {
    judged: Object.fromEntries(written.map(({ criterion, typed }) => [criterion.code, typed])),
    unknown: written
      .filter(({ criterion, typed }) => valueOf(version, criterion, typed) === undefined)
      .map(({ criterion }) => criterion.code),
    weighing: weigh(ruleOf(version), valuesOf(version, judgements)),
  }
}
