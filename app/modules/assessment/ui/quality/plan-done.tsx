import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import type { PlanDone } from '../../quality/plan-done.server'
import { AssessorRows } from './assessor-rows'
import './quality.css'

const share = ({ sampled, from }: PlanDone) => Math.round((100 * sampled) / Math.max(1, from))

/** The plan's share and the one that was sampled, by assessor: in figures, and drawn from 0 to all with a tick at the plan's. */
export function PlanDoneRows({ rows }: { rows: readonly PlanDone[] }) {
  if (rows.length === 0) return null
  return (
    <section className="mt4" aria-labelledby="plan-done">
      <h2 className="head" id="plan-done">
        {m.quality_plan_done()}
      </h2>
      <p className="hint mt1">{m.quality_plan_done_hint()}</p>
      <AssessorRows
        caption={m.quality_plan_done()}
        columns={[
          m.quality_col_from(),
          m.quality_col_plan(),
          m.quality_col_sampled(),
          m.quality_col_share(),
          m.quality_col_settled(),
        ]}
        rows={rows.map((row) => ({
          id: row.assessorId,
          name: row.name,
          figures: [
            formatNumber(row.from),
            m.quality_percent_of_all({ n: row.percent }),
            formatNumber(row.sampled),
            m.quality_percent_of_all({ n: share(row) }),
            formatNumber(row.settled),
          ],
          drawn: <Bar row={row} />,
        }))}
      />
    </section>
  )
}

const Bar = ({ row }: { row: PlanDone }) => (
  <svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="10">
    <line className="scale" x1="0" x2="100" y1="5" y2="5" />
    <rect className="span" x="0" width={share(row)} y="3" height="4" />
    <rect className="at" x={Math.min(98.5, Math.max(0, row.percent - 0.75))} width="1.5" y="0" height="10" />
  </svg>
)
