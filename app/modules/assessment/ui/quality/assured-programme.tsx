import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'

interface AssuredProgrammeProps {
  programme: { id: string; name: string; plannedAt: Date | null; toDraw: number; unsampled: number }
  isAssurer: boolean
}

/** A programme's plan, what a draw could look at, and what wasn't sampled. */
export function AssuredProgramme({
  programme: { id, name, plannedAt, toDraw, unsampled },
  isAssurer,
}: AssuredProgrammeProps) {
  const address = `/programmes/${id}`
  return (
    <section className="assured mt3" aria-labelledby={`programme-${id}`}>
      <h3 className="label" id={`programme-${id}`}>
        {name}
      </h3>
      <p className="quiet">
        {plannedAt ? m.quality_to_draw({ n: toDraw }) : m.quality_no_plan()}{' '}
        {unsampled > 0 && m.quality_unsampled({ n: unsampled })}
      </p>
      <div className="row mt1">
        {isAssurer && plannedAt && (
          <Form method="post" action={`${address}/sampling/draws`} className="row">
            {toDraw > 0 && (
              <button className="btn small primary" name="kind" value="summative" type="submit">
                {m.quality_draw()}
                <span className="vh"> {name}</span>
              </button>
            )}
            <button className="btn small" name="kind" value="interim" type="submit">
              {m.quality_draw_interim()}
              <span className="vh"> {name}</span>
            </button>
          </Form>
        )}
        {isAssurer && unsampled > 0 && (
          <Form method="post" action={`${address}/sampling/rest`}>
            <button className="btn small" type="submit">
              {m.quality_confirm_rest({ n: unsampled })}
            </button>
          </Form>
        )}
        <Link to={`${address}/sampling`}>{plannedAt ? m.quality_plan_way() : m.quality_plan_make()}</Link>
        <Link to={`${address}/agreement`}>{m.quality_agreement_way()}</Link>
        <Link to={`${address}/centre-report`}>{m.quality_report()}</Link>
      </div>
    </section>
  )
}
