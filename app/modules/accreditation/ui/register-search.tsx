import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { RegisterSearch as Search } from '../forms'

/** The search; it stands in the address, so that a list can be sent to a colleague. */
export function RegisterSearch({ search, years, found }: { search: Search; years: number[]; found: number | null }) {
  const isSearched = search.q !== '' || search.status !== '' || search.year !== ''
  return (
    <>
      <Form className="search" role="search" action="/register" method="get" key={JSON.stringify(search)}>
        <div className="field">
          <label htmlFor="q">{m.accreditation_search_name()}</label>
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
          <label htmlFor="status">{m.accreditation_fact_status()}</label>
          <select id="status" name="status" defaultValue={search.status}>
            <option value="">{m.accreditation_search_any_status()}</option>
            <option value="current">{m.accreditation_status_current()}</option>
            <option value="ending">{m.accreditation_search_ending()}</option>
            <option value="expired">{m.accreditation_status_expired()}</option>
            <option value="revoked">{m.accreditation_status_revoked()}</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="year">{m.accreditation_search_year()}</label>
          <select id="year" name="year" defaultValue={String(search.year)}>
            <option value="">{m.accreditation_search_any_year()}</option>
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </div>
        <button className="btn" type="submit">
          {m.accreditation_search_button()}
        </button>
      </Form>
      <div className="found">
        <span role="status">{isSearched && found !== null && foundSentence(found, search.q)}</span>
        {isSearched && <Link to="/register">{m.accreditation_search_clear()}</Link>}
      </div>
    </>
  )
}

/** `found` is null when there are more than one page. */
const foundSentence = (found: number, q: string) =>
  q ? m.accreditation_search_found_for({ n: found, q }) : m.accreditation_search_found({ n: found })
