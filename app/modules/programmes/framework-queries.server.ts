import { requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import type { FrameworkVersion, Level } from './framework'

/** A framework version with its levels (lowest first) and its criteria in order, each with descriptors and threshold; throws NotFound. */
export async function criteriaOf(trx: Trx, frameworkVersionId: string): Promise<FrameworkVersion> {
  const version = requireFound(
    await trx
      .selectFrom('framework_version as v')
      .innerJoin('framework as f', 'f.id', 'v.framework_id')
      .select(['v.id', 'v.framework_id', 'f.name', 'v.number', 'v.published_at', 'v.levels', 'v.may_fall_short'])
      .where('v.id', '=', frameworkVersionId)
      .executeTakeFirst(),
  )
  const criteria = await trx
    .selectFrom('criterion')
    .selectAll()
    .where('framework_version_id', '=', frameworkVersionId)
    .orderBy('position')
    .execute()
  return {
    id: version.id,
    frameworkId: version.framework_id,
    frameworkName: version.name,
    number: version.number,
    publishedAt: version.published_at,
    levels: version.levels as unknown as Level[],
    mayFallShort: version.may_fall_short,
    criteria: criteria.map((row) => ({
      id: row.id,
      position: row.position,
      code: row.code,
      title: row.title,
      shortTitle: row.short_title,
      guidance: row.guidance,
      descriptors: row.descriptors as Record<string, string>,
      threshold: row.threshold,
      isCompensable: row.is_compensable,
    })),
  }
}
