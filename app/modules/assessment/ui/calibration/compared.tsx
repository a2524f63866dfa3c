import type { FrameworkVersion } from '~/modules/programmes/framework'
import { formatMark } from '~/modules/programmes/rule-words'
import { m } from '~/platform/i18n/messages'
import type { CalibrationShown } from '../../calibration/show-calibration.server'

interface ComparedProps {
  compared: NonNullable<CalibrationShown['compared']>
  version: FrameworkVersion
}

/** How everybody's marks spread over each criterion, and how each marker stands to the middle: tables, with the spread in figures. */
export function Compared({ compared, version }: ComparedProps) {
  const name = (value: number) =>
    version.scale === 'marks' ? formatMark(value) : (version.levels[Math.round(value)]?.name ?? '')
  const middle = (value: number | null) =>
    value === null
      ? '–'
      : Number.isInteger(value) || version.scale === 'marks'
        ? name(value)
        : `${name(Math.floor(value))} / ${name(Math.ceil(value))}`
  return (
    <>
      <section className="mt4" aria-labelledby="spread">
        <h2 className="head" id="spread">
          {m.calibration_spread()}
        </h2>
        <table className="folds rows mt2">
          <caption className="vh">{m.calibration_spread()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.quality_col_criterion()}</th>
              <th scope="col">{m.calibration_middle()}</th>
              <th scope="col">{m.calibration_spread()}</th>
            </tr>
          </thead>
          <tbody>
            {version.criteria.map((criterion) => {
              const one = compared.criteria.find(({ criterionId }) => criterionId === criterion.id)
              return (
                <tr key={criterion.id}>
                  <th scope="row" className="lead">
                    {criterion.code} {criterion.shortTitle}
                  </th>
                  <td data-before={m.calibration_middle()}>{middle(one?.middle ?? null)}</td>
                  <td>
                    {[...(one?.counts ?? [])]
                      .sort(([a], [b]) => a - b)
                      .map(([value, n]) => `${name(value)} ${n}`)
                      .join(' · ')}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {compared.markers.length > 0 && (
        <section className="mt4" aria-labelledby="markers">
          <h2 className="head" id="markers">
            {m.calibration_markers()}
          </h2>
          <table className="folds rows mt2">
            <caption className="vh">{m.calibration_markers()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.calibration_marker()}</th>
                <th scope="col" className="n">
                  {m.calibration_at_middle()}
                </th>
                <th scope="col">{m.calibration_leaning()}</th>
              </tr>
            </thead>
            <tbody>
              {compared.markers.map((marker) => (
                <tr key={marker.id}>
                  <th scope="row" className="lead">
                    {marker.name} {marker.isMe && <span className="faint">{m.programmes_you()}</span>}
                  </th>
                  <td className="n" data-before={m.calibration_at_middle()}>
                    {m.calibration_of_marked({ n: marker.atMiddle, all: marker.marked })}
                  </td>
                  <td data-before={m.calibration_leaning()}>{leaning(marker.leaning)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

function leaning(by: number): string {
  const shown = Math.abs(by).toFixed(1)
  if (shown === '0.0') return m.calibration_level()
  return by > 0 ? m.calibration_above({ by: shown }) : m.calibration_below({ by: shown })
}
