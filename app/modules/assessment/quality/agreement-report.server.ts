import { namesOf } from '~/modules/identity/index.server'
import { valueOf } from '~/modules/programmes/framework'
import { criteriaOf, findProgramme } from '~/modules/programmes/index.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import { type Agreement, agreementOf, type Pair } from './agreement'

export interface AgreementRow extends Agreement {
  /** A criterion's code, or an assessor's name. */
  name: string
}

export interface AgreementReport {
  programme: { id: string; name: string }
  /** On what was decided: recommend or refer. */
  decisions: Agreement
  /** On every criterion together, on each, and with each assessor: levels and marks weighed by how far they are apart. */
  all: Agreement
  byCriterion: AgreementRow[]
  byAssessor: AgreementRow[]
  /** Second marks that are not counted: their markers had read the decision. */
  leftOut: number
}

/** How far independent second marks of a programme agree with the first ones. Those whose mark is in, whoever they are settled for; not of markers who had read the decision. */
export function reportAgreement(actor: Actor, programmeId: string): Promise<AgreementReport> {
  return reading(actor, async (trx) => {
    const programme = requireFound(await findProgramme(trx, programmeId))
    authorize(actor, 'agreement.see', programme)
    const { marks, kinds } = await pairsOf(trx, programmeId)
    const names = await namesOf(
      trx,
      marks.map((mark) => mark.assessorId),
    )
    const seed = `agreement ${programmeId}`
    const weighed = (some: readonly Mark[]) =>
      agreementOf(
        some.map((mark) => mark.pair),
        { weighting: 'linear', range: Math.max(1, ...some.map((mark) => mark.range)), seed },
      )
    const grouped = (keyOf: (mark: Mark) => string) => {
      const groups = new Map<string, Mark[]>()
      for (const mark of marks) groups.set(keyOf(mark), [...(groups.get(keyOf(mark)) ?? []), mark])
      return [...groups]
        .map(([name, some]) => ({ name, ...weighed(some) }))
        .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
    }
    const { leftOut } = await trx
      .selectFrom('quality_check')
      .select((eb) => eb.fn.countAll<number>().as('leftOut'))
      .where('programme_id', '=', programmeId)
      .where('had_read', '=', true)
      .executeTakeFirstOrThrow()
    return {
      leftOut: Number(leftOut),
      programme: { id: programme.id, name: programme.name },
      decisions: agreementOf(kinds, { weighting: 'equal', range: 1, seed }),
      all: weighed(marks),
      byCriterion: grouped((mark) => mark.code),
      byAssessor: grouped((mark) => names.get(mark.assessorId) ?? ''),
    }
  })
}

interface Mark {
  assessorId: string
  code: string
  pair: Pair
  /** How far two values can be apart there. */
  range: number
}

async function pairsOf(trx: Trx, programmeId: string): Promise<{ marks: Mark[]; kinds: Pair[] }> {
  const rows = await trx
    .selectFrom('quality_check as c')
    .innerJoin('decision as d', 'd.id', 'c.decision_id')
    .innerJoin('second_mark as s', 's.check_id', 'c.id')
    .innerJoin('decision_criterion as f', (join) =>
      join.onRef('f.decision_id', '=', 'c.decision_id').onRef('f.criterion_id', '=', 's.criterion_id'),
    )
    .innerJoin('criterion as k', 'k.id', 's.criterion_id')
    .select(['c.id', 'c.assessor_id', 'c.marked_kind', 'd.kind', 's.criterion_id', 's.level as second'])
    .select(['f.level as first', 'k.framework_version_id'])
    .where('c.programme_id', '=', programmeId)
    .where('c.marked_at', 'is not', null)
    .where('c.had_read', '=', false)
    .execute()
  const versions = new Map(
    await Promise.all(
      [...new Set(rows.map((row) => row.framework_version_id))].map(
        async (id) => [id, await criteriaOf(trx, id)] as const,
      ),
    ),
  )
  const marks = rows.flatMap((row) => {
    const version = versions.get(row.framework_version_id)!
    const criterion = version.criteria.find((one) => one.id === row.criterion_id)!
    const first = valueOf(version, criterion, row.first)
    const second = valueOf(version, criterion, row.second)
    if (first === undefined || second === undefined) return []
    const range = version.scale === 'marks' ? (criterion.markMax ?? 1) : version.levels.length - 1
    return [{ assessorId: row.assessor_id, code: criterion.code, pair: [first, second] as const, range }]
  })
  const decided = new Map(
    rows.map((row) => [row.id, [Number(row.kind === 'recommend'), Number(row.marked_kind === 'recommend')] as const]),
  )
  return { marks, kinds: [...decided.values()] }
}
