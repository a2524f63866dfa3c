import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { entryName, partName } from '../../names'
import type { OutlineEntry } from '../../outline'
import type { LogEvidence } from '../../show-evidence.server'

/** How many passages of each entry are claimed for each criterion; a criterion's code leads to its passages. */
export function EvidenceMap({ evidence: { parts, criteria, claims, logId, language } }: { evidence: LogEvidence }) {
  const counts = new Map<string, number>()
  for (const { entryId, criterionId, isLost } of claims) {
    if (isLost) continue
    for (const key of [`${entryId} ${criterionId}`, criterionId]) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const row = (entry: OutlineEntry) => (
    <tr key={entry.id}>
      <th scope="row">
        <Link className="plain" to={`/logs/${logId}/entries/${entry.id}`} lang={entry.title ? language : undefined}>
          {entryName(entry)}
        </Link>
      </th>
      {criteria.map(({ id }) => (
        <Count key={id} n={counts.get(`${entry.id} ${id}`) ?? 0} />
      ))}
    </tr>
  )
  return (
    <div className="evidence-map scroll-x mt3" role="region" aria-label={m.logs_evidence_map()} tabIndex={0}>
      <table>
        <caption className="vh">{m.logs_evidence_map()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.logs_evidence_entry()}</th>
            {criteria.map(({ code, shortTitle }) => (
              <th scope="col" key={code} title={shortTitle}>
                <a href={`#criterion-${code}`}>{code}</a>
              </th>
            ))}
          </tr>
        </thead>
        {parts.map((part) => (
          <tbody key={part.id}>
            <tr>
              <th scope="rowgroup" className="part" colSpan={criteria.length + 1}>
                {partName(part)}
              </th>
            </tr>
            {part.entries.map(row)}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{m.logs_evidence_all()}</th>
            {criteria.map(({ id }) => (
              <Count key={id} n={counts.get(id) ?? 0} isSum />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** None is a dot that only eyes see as empty; a criterion without any at all stands out. */
function Count({ n, isSum }: { n: number; isSum?: boolean }) {
  if (n > 0) return <td data-n={Math.min(n, 3)}>{formatNumber(n)}</td>
  return (
    <td className={isSum ? 'bare' : 'faint'}>
      {isSum ? (
        formatNumber(0)
      ) : (
        <>
          <span aria-hidden="true">·</span>
          <span className="vh">{formatNumber(0)}</span>
        </>
      )}
    </td>
  )
}
