import type { ReactNode } from 'react'
import { m } from '~/platform/i18n/messages'

interface AssessorRowsProps {
  caption: string
  columns: readonly string[]
  /** A figure for each column, in words; a drawing beside them, of which they say the same. */
  rows: readonly { id: string; name: string; figures: readonly string[]; drawn?: ReactNode }[]
}

/** Figures assessor by assessor. */
export function AssessorRows({ caption, columns, rows }: AssessorRowsProps) {
  const isDrawn = rows.some(({ drawn }) => drawn !== undefined)
  return (
    <table className="folds rows charted mt2">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.assessment_col_assessor()}</th>
          {columns.map((name) => (
            <th scope="col" className="n" key={name}>
              {name}
            </th>
          ))}
          {isDrawn && <td aria-hidden="true" />}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, figures, drawn }) => (
          <tr key={id}>
            <th scope="row" className="lead">
              {name}
            </th>
            {figures.map((value, at) => (
              <td className="n" key={columns[at]} data-before={columns[at]}>
                {value}
              </td>
            ))}
            {isDrawn && (
              <td aria-hidden="true" className="bar">
                {drawn}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
