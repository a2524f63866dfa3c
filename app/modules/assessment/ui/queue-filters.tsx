import { Form, Link } from '@remix-run/react'
import { formName } from '~/modules/submissions/form-name'
import { queueAddress, type QueueSearch } from '~/modules/submissions/queue'
import { forms } from '~/modules/submissions/stage'
import { m } from '~/platform/i18n/messages'

/** The filters stand in the address, so that a list can be kept and sent on. */
export function QueueFilters({
  search,
  cohorts,
  assessors,
}: {
  search: QueueSearch
  cohorts: { id: string; name: string }[]
  /** For an admin's lists: whose reviews to show. */
  assessors: { id: string; name: string }[]
}) {
  const isFiltered =
    search.q !== '' ||
    search.cohortId !== '' ||
    search.form !== '' ||
    search.attempt !== null ||
    search.assessorId !== ''
  const sort = `${search.isDescending ? '-' : ''}${search.order}`
  return (
    <Form
      className="filters"
      role="search"
      aria-label={m.assessment_filter()}
      action="/queue"
      key={queueAddress(search)}
    >
      <input type="hidden" name="tab" value={search.tab} />
      <input type="hidden" name="sort" value={sort} />
      <div className="field">
        <label htmlFor="q">{m.assessment_filter_q()}</label>
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          defaultValue={search.q}
          maxLength={100}
          autoComplete="off"
        />
      </div>
      <div className="field">
        <label htmlFor="cohort">{m.assessment_filter_cohort()}</label>
        <select id="cohort" name="cohort" defaultValue={search.cohortId}>
          <option value="">{m.assessment_filter_any()}</option>
          {cohorts.map((cohort) => (
            <option key={cohort.id} value={cohort.id}>
              {cohort.name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="form">{m.assessment_filter_form()}</label>
        <select id="form" name="form" defaultValue={search.form}>
          <option value="">{m.assessment_filter_any()}</option>
          {forms.map((form) => (
            <option key={form} value={form}>
              {formName(form)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="attempt">{m.assessment_filter_attempt()}</label>
        <select id="attempt" name="attempt" defaultValue={search.attempt ?? ''}>
          <option value="">{m.assessment_filter_any()}</option>
          {[1, 2, 3, 4, 5].map((attempt) => (
            <option key={attempt}>{attempt}</option>
          ))}
        </select>
      </div>
      {assessors.length > 0 && (
        <div className="field">
          <label htmlFor="assessor">{m.assessment_col_assessor()}</label>
          <select id="assessor" name="assessor" defaultValue={search.assessorId}>
            <option value="">{m.assessment_filter_any()}</option>
            {assessors.map((assessor) => (
              <option key={assessor.id} value={assessor.id}>
                {assessor.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="row">
        <button className="btn small" type="submit">
          {m.assessment_filter_button()}
        </button>
        {isFiltered && (
          <Link to={queueAddress(search, { q: '', cohortId: '', form: '', attempt: null, assessorId: '' })}>
            {m.assessment_filter_clear()}
          </Link>
        )}
      </div>
    </Form>
  )
}
