import { agreementOf, type Pair } from '~/modules/assessment/quality/agreement'
import { draw, startingPlan } from '~/modules/assessment/quality/sampling'
import { figure, type Figure } from './figures'
import { median } from '~/platform/statistics'

const decisions = 100_000
const pairs = 10_000

/** What quality assurance computes: a draw from 100,000 decisions, and how far 10,000 pairs agree, with the interval of 1,000 resamples. */
export function qualityFigures(say: (text: string) => void): Figure[] {
  say('Drawing and comparing …')
  const items = Array.from({ length: decisions }, (_, at) => ({
    id: String(at).padStart(8, '0'),
    assessorId: `assessor ${at % 100}`,
    decidedBefore: at,
    isLastAttempt: at % 97 === 0,
    isBorderline: at % 31 === 0,
    hasDeparted: at % 53 === 0,
  }))
  const marks = Array.from({ length: pairs }, (_, at): Pair => [at % 4, at % 7 === 0 ? (at + 1) % 4 : at % 4])
  const time = (work: () => unknown) =>
    median(
      Array.from({ length: 5 }, () => {
        const from = performance.now()
        work()
        return performance.now() - from
      }),
    )
  return [
    figure(
      'quality.draw',
      time(() => draw(startingPlan, items, 'a seed')),
      'ms for 100,000 decisions',
    ),
    figure(
      'quality.agreement',
      time(() => agreementOf(marks, { weighting: 'linear', range: 3, seed: 'a seed' })),
      'ms for 10,000 pairs',
    ),
  ]
}
