import { languageName, type Language } from '~/modules/logs/language'
import { m } from '~/platform/i18n/messages'
import { awayWords } from './absences'

interface TermsTableProps {
  assessors: {
    personId: string
    name: string
    open: number
    caseloadMax: number | null
    languages: string[]
    absences: { id: string; fromOn: string; untilOn: string }[]
  }[]
}

/** What each assessor has in hand and takes on. */
export function TermsTable({ assessors }: TermsTableProps) {
  return (
    <table className="folds rows mt3">
      <caption className="vh">{m.programmes_assessors()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.assessment_col_assessor()}</th>
          <th scope="col" className="n">
            {m.assessment_load_now()}
          </th>
          <th scope="col" className="n">
            {m.assessment_load_max()}
          </th>
          <th scope="col">{m.submissions_terms_languages()}</th>
          <th scope="col">{m.submissions_terms_absences()}</th>
        </tr>
      </thead>
      <tbody>
        {assessors.map(({ personId, name, open, caseloadMax, languages, absences }) => (
          <tr key={personId}>
            <th scope="row" className="lead">
              {name}
            </th>
            <td className="n" data-before={m.assessment_load_now()}>
              {open}
            </td>
            <td className="n" data-before={m.assessment_load_max()}>
              {caseloadMax ?? m.assessment_load_no_max()}
            </td>
            <td>
              {languages.length === 0
                ? m.submissions_terms_every_language()
                : languages.map((language) => languageName(language as Language)).join(', ')}
            </td>
            <td>{absences.length === 0 ? '–' : absences.map(awayWords).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
