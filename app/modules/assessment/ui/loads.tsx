import { m } from '~/platform/i18n/messages'
import type { AllocationProposed } from '../propose-allocation.server'

/** What each assessor has in hand, and what they would have: bars, in a table that says the same in figures. */
export function Loads({ loads }: Pick<AllocationProposed, 'loads'>) {
  const most = Math.max(1, ...loads.map((one) => Math.max(one.then, one.caseloadMax ?? 0)))
  return (
    <table className="folds rows loads mt3">
      <caption className="vh">{m.assessment_loads_caption()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.assessment_col_assessor()}</th>
          <th scope="col" className="n">
            {m.assessment_load_now()}
          </th>
          <th scope="col" className="n">
            {m.assessment_load_then()}
          </th>
          <th scope="col" className="n">
            {m.assessment_load_max()}
          </th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {loads.map(({ id, name, open, then, caseloadMax }) => (
          <tr key={id}>
            <th scope="row" className="lead">
              {name}
            </th>
            <td className="n" data-before={m.assessment_load_now()}>
              {open}
            </td>
            <td className="n" data-before={m.assessment_load_then()}>
              {then}
            </td>
            <td className="n" data-before={m.assessment_load_max()}>
              {caseloadMax ?? m.assessment_load_no_max()}
            </td>
            <td aria-hidden="true" className="bar">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" width="100%" height="8">
                <rect className="had" width={(100 * open) / most} height="8" />
                <rect className="added" x={(100 * open) / most} width={(100 * (then - open)) / most} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
