import { useId } from 'react'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import type { AgreementRow } from '../../quality/agreement-report.server'

const percent = (share: number) => m.quality_percent_of_all({ n: Math.round(share * 100) })
const figure = (n: number) => n.toFixed(2).replace('-', '−')

/** Agreement row by row; kappa's interval is drawn from 0 (no better than chance) to 1. */
export function AgreementTable({ caption, rows }: { caption: string; rows: readonly AgreementRow[] }) {
  const id = useId()
  return (
    <section className="mt4" aria-labelledby={id}>
      <h2 className="head" id={id}>
        {caption}
      </h2>
      <table className="folds rows charted mt2">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{m.quality_col_what()}</span>
            </th>
            <th scope="col" className="n">
              {m.quality_col_pairs()}
            </th>
            <th scope="col" className="n">
              {m.quality_col_same()}
            </th>
            <th scope="col" className="n">
              {m.quality_col_kappa()}
            </th>
            <th scope="col">{m.quality_col_interval()}</th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row" className="lead">
                {row.name}
              </th>
              <td className="n" data-before={m.quality_col_pairs()}>
                {formatNumber(row.pairs)}
              </td>
              <td className="n" data-before={m.quality_col_same()}>
                {row.pairs === 0 ? '–' : percent(row.same)}
              </td>
              <td className="n" data-before={m.quality_col_kappa()}>
                {row.kappa === null ? '–' : figure(row.kappa)}
              </td>
              <td data-before={m.quality_col_interval()}>
                {row.interval
                  ? m.quality_interval({ low: figure(row.interval[0]), high: figure(row.interval[1]) })
                  : row.pairs < 10
                    ? m.quality_too_few()
                    : m.quality_undefined()}
              </td>
              <td aria-hidden="true" className="bar">
                {row.interval && row.kappa !== null && (
                  <Bar low={row.interval[0]} high={row.interval[1]} at={row.kappa} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Bar({ low, high, at }: { low: number; high: number; at: number }) {
  const x = (value: number) => 100 * Math.max(0, Math.min(1, value))
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="10">
      <line className="scale" x1="0" x2="100" y1="5" y2="5" />
      <rect className="span" x={x(low)} width={Math.max(1, x(high) - x(low))} y="3" height="4" />
      <rect className="at" x={Math.max(0, x(at) - 0.75)} width="1.5" y="0" height="10" />
    </svg>
  )
}
