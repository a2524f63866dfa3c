import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { type Criterion, type FrameworkVersion, halfOf, type Judged, markOf, type Scaled } from './framework'

type Ruled = Pick<FrameworkVersion, 'scale' | 'levels' | 'mayFallShort' | 'totalMin' | 'criteria'>

/** A version's decision rule, in sentences. */
export function ruleInWords(version: Ruled): string[] {
  const decisive = version.criteria.filter((criterion) => !criterion.isCompensable)
  const codes = decisive.map(({ code }) => code).join(', ')
  return [
    version.scale === 'marks' ? marksInWords(version) : levelsInWords(version),
    version.mayFallShort > 0 && codes !== '' ? m.programmes_rule_decisive({ codes }) : null,
    version.totalMin === null
      ? null
      : m.programmes_rule_total({ total: formatMark(version.totalMin), most: formatMark(mostOf(version)) }),
    m.programmes_rule_proposes(),
  ].filter((sentence) => sentence !== null)
}

const levelsInWords = ({ mayFallShort }: Ruled) =>
  mayFallShort === 0
    ? m.programmes_rule_all()
    : m.programmes_rule_some({ criteria: m.programmes_count_criteria({ n: mayFallShort }) })

function marksInWords({ mayFallShort, criteria }: Ruled): string {
  const isHalf = criteria.every(({ threshold, markMax }) => threshold === String(halfOf(markMax ?? 0)))
  if (mayFallShort > 0)
    return m.programmes_rule_marks_some({ criteria: m.programmes_count_criteria({ n: mayFallShort }) })
  return isHalf ? m.programmes_rule_half_marks() : m.programmes_rule_marks_all()
}

/** The sum of what all criteria may give. */
export const mostOf = ({ criteria }: Pick<Ruled, 'criteria'>): number =>
  criteria.reduce((sum, { markMax }) => sum + (markMax ?? 0), 0)

/** "6.5" as it is written where the reader is. */
export const formatMark = (mark: number): string => formatNumber(mark)

/** What something judged is called: a level's name, or "6.5 of 10"; itself when the scale doesn't have it. */
export function judgedName(scaled: Scaled, { markMax }: Pick<Criterion, 'markMax'>, judged: Judged): string {
  if (scaled.scale === 'levels') return scaled.levels.find(({ key }) => key === judged)?.name ?? judged
  const mark = markOf(judged, markMax ?? 0)
  return mark === undefined ? judged : m.programmes_mark_of({ mark: formatMark(mark), max: formatMark(markMax ?? 0) })
}
