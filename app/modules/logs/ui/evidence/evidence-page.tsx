import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { entryName } from '../../names'
import { entriesOf, type OutlineEntry } from '../../outline'
import type { ClaimInLog, LogEvidence } from '../../show-evidence.server'
import { EvidenceMap } from './evidence-map'
import './evidence.css'

/** The evidence of a whole log: a map of criteria and entries, then every claim in the words of its passage. */
export function EvidencePage({ evidence }: { evidence: LogEvidence }) {
  const { logId, criteria, claims, parts, language } = evidence
  const entries = new Map(entriesOf(parts).map((entry) => [entry.id, entry]))
  const lost = claims.filter(({ isLost }) => isLost)
  return (
    <>
      <p className="quiet no-print">
        <Link to={`/desk?log=${logId}`}>{m.logs_back_to_desk()}</Link>
      </p>
      <h1 className="title mt1">{m.logs_evidence_title()}</h1>
      <p className="lede mt2">{m.logs_evidence_lede()}</p>
      {lost.length > 0 && (
        <div className="callout look mt3">
          <p>{m.logs_evidence_lost({ n: lost.length })}</p>
        </div>
      )}
      <EvidenceMap evidence={evidence} />
      {criteria.map((criterion) => (
        <section
          key={criterion.id}
          className="evidence-of"
          id={`criterion-${criterion.code}`}
          aria-labelledby={`h-${criterion.id}`}
        >
          <h2 className="head" id={`h-${criterion.id}`}>
            {criterion.code} {criterion.title}
          </h2>
          <Claims
            claims={claims.filter((claim) => claim.criterionId === criterion.id)}
            entries={entries}
            language={language}
            logId={logId}
            guidance={criterion.guidance}
          />
        </section>
      ))}
    </>
  )
}

interface ClaimsProps {
  claims: readonly ClaimInLog[]
  entries: ReadonlyMap<string, OutlineEntry>
  language: string
  logId: string
  guidance: string
}

function Claims({ claims, entries, language, logId, guidance }: ClaimsProps) {
  if (claims.length === 0)
    return (
      <>
        <p className="status mt1">{m.logs_evidence_none()}</p>
        {guidance && <p className="hint mt1">{guidance}</p>}
      </>
    )
  return (
    <ol className="evidence-claims mt1">
      {claims.map((claim) => {
        const entry = entries.get(claim.entryId)!
        return (
          <li key={`${claim.entryId} ${claim.id}`} data-lost={claim.isLost ? '' : undefined}>
            <blockquote lang={language}>{claim.quote}</blockquote>
            {claim.note && <p className="said">{claim.note}</p>}
            {claim.isLost && (
              <p className="status" data-is="look">
                {m.logs_evidence_is_lost()}
              </p>
            )}
            <p className="quiet">
              <Link to={`/logs/${logId}/entries/${claim.entryId}`} lang={entry.title ? language : undefined}>
                {entryName(entry)}
              </Link>
            </p>
          </li>
        )
      })}
    </ol>
  )
}
