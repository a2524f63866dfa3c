import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import type { Criterion, FrameworkVersion, Level, Scale, VersionRule } from './framework'
import { findOrganisation } from './organisations.server'
import { findProgramme } from './queries.server'

/** Published versions by id: they never change (domain.md), and nearly every page needs one. Oldest read first. */
const published = new Map<string, FrameworkVersion>()
const mostKept = 200
/** Not what was published in this very transaction, which may yet be undone. */
const settledAfter = 60_000

/** A framework version with its levels (lowest first) and its criteria in order, each with descriptors and threshold; throws NotFound. Shared: not to be changed. */
export async function criteriaOf(trx: Trx, frameworkVersionId: string): Promise<FrameworkVersion> {
  const kept = published.get(frameworkVersionId)
  if (kept) return kept
  const version = await readVersion(trx, frameworkVersionId)
  if (version.publishedAt && Date.now() - version.publishedAt.getTime() > settledAfter) {
    if (published.size >= mostKept) published.delete(published.keys().next().value!)
    published.set(frameworkVersionId, version)
  }
  return version
}

async function readVersion(trx: Trx, frameworkVersionId: string): Promise<FrameworkVersion> {
  const version = requireFound(
    await trx
      .selectFrom('framework_version as v')
      .innerJoin('framework as f', 'f.id', 'v.framework_id')
      .select(['v.id', 'v.framework_id', 'f.name', 'v.number', 'v.published_at', 'v.levels'])
      .select(['v.scale', 'v.may_fall_short', 'v.total_min'])
      .where('v.id', '=', frameworkVersionId)
      .executeTakeFirst(),
  )
  const criteria = await trx
    .selectFrom('criterion')
    .selectAll()
    .where('framework_version_id', '=', frameworkVersionId)
    .orderBy('position')
    .execute()
  const levels = version.levels as unknown as Level[]
  const isMarked = version.scale === 'marks'
  return {
    id: version.id,
    frameworkId: version.framework_id,
    frameworkName: version.name,
    number: version.number,
    publishedAt: version.published_at,
    scale: version.scale as Scale,
    levels: isMarked ? [] : levels,
    levelsAside: isMarked ? levels : [],
    mayFallShort: version.may_fall_short,
    totalMin: version.total_min,
    criteria: criteria.map((row) => ({
      id: row.id,
      position: row.position,
      code: row.code,
      title: row.title,
      shortTitle: row.short_title,
      guidance: row.guidance,
      descriptors: row.descriptors as Record<string, string>,
      threshold: row.threshold,
      markMax: row.mark_max,
      isCompensable: row.is_compensable,
    })),
  }
}

export interface VersionRow {
  id: string
  number: number
  publishedAt: Date | null
}
/** A framework's versions, newest first: at most one is a draft, and then it is the newest. */
export async function versionsOf(trx: Trx, frameworkId: string): Promise<VersionRow[]> {
  return trx
    .selectFrom('framework_version')
    .select(['id', 'number', 'published_at as publishedAt'])
    .where('framework_id', '=', frameworkId)
    .orderBy('number', 'desc')
    .execute()
}

/** The newest published version of a framework: what a new cohort is enrolled on. */
export async function findPublished(trx: Trx, frameworkId: string): Promise<VersionRow | undefined> {
  return (await versionsOf(trx, frameworkId)).find((version) => version.publishedAt !== null)
}

/** The framework of a programme, locked for a change to its versions, when the actor writes the criteria of the organisation that owns it. */
export async function lockFramework(trx: Trx, actor: Actor, programmeId: string) {
  const programme = requireFound(await findProgramme(trx, programmeId))
  authorize(actor, 'framework.see', programme)
  const framework = await trx
    .selectFrom('framework')
    .select(['id', 'organisation_id as organisationId'])
    .where('id', '=', programme.frameworkId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  authorize(actor, 'framework.edit', requireFound(await findOrganisation(trx, framework.organisationId)))
  return framework
}

/** The draft of a programme's framework, locked; refused when there is none. */
export async function lockDraft(trx: Trx, actor: Actor, programmeId: string): Promise<FrameworkVersion> {
  const framework = await lockFramework(trx, actor, programmeId)
  const newest = (await versionsOf(trx, framework.id))[0]
  if (!newest || newest.publishedAt) throw new Refused('programmes_refused_no_draft')
  return criteriaOf(trx, newest.id)
}

export async function insertVersion(
  trx: Trx,
  frameworkId: string,
  { number, ...rule }: { number: number } & VersionRule,
): Promise<string> {
  const { id } = await trx
    .insertInto('framework_version')
    .values({
      framework_id: frameworkId,
      number,
      ...ruleColumns(rule),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const ruleColumns = ({ scale, levels, mayFallShort, totalMin }: VersionRule) => ({
  scale,
  levels: JSON.stringify(levels),
  may_fall_short: mayFallShort,
  total_min: totalMin,
})

export async function insertCriterion(trx: Trx, versionId: string, criterion: Omit<Criterion, 'id'>): Promise<string> {
  const { id } = await trx
    .insertInto('criterion')
    .values({ framework_version_id: versionId, position: criterion.position, ...columnsOf(criterion) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const columnsOf = (criterion: Omit<Criterion, 'id' | 'position'>) => ({
  code: criterion.code,
  title: criterion.title,
  short_title: criterion.shortTitle || criterion.title.slice(0, 60),
  guidance: criterion.guidance,
  descriptors: JSON.stringify(criterion.descriptors),
  threshold: criterion.threshold,
  mark_max: criterion.markMax,
  is_compensable: criterion.isCompensable,
})

/** Puts a draft's criteria in this order. In two steps, as no two may hold one position even for a moment. */
export async function reorderCriteria(trx: Trx, criterionIds: readonly string[]): Promise<void> {
  for (const sign of [-1, 1])
    for (const [index, id] of criterionIds.entries())
      await trx
        .updateTable('criterion')
        .set({ position: sign * (index + 1) })
        .where('id', '=', id)
        .execute()
}
