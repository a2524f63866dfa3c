import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Rings } from '~/ui/rings'
import { claimAnchor } from '../../claim-anchors'
import { entriesInWords, inWords } from '../../phrases'
import type { Desk, DeskCriterion } from '../../show-desk.server'
import { NewIdField } from '../new-id-field'

/** The criteria: first those without evidence, with their guidance; then the others with a ring for each entry. */
export function EvidenceSoFar({ desk: { criteria, logId } }: { desk: Desk }) {
  const bare = criteria.filter((criterion) => criterion.entries === 0)
  const evidenced = criteria.filter((criterion) => criterion.entries > 0)
  if (criteria.length === 0) return null
  return (
    <section aria-labelledby="missing">
      <h2 className="head" id="missing">
        {m.logs_desk_missing()}
      </h2>
      {bare.length === 0 ? (
        <p className="quiet mt2">{m.logs_desk_missing_none({ n: inWords(criteria.length) })}</p>
      ) : (
        <>
          <p className="hint mt1">{m.logs_desk_missing_hint()}</p>
          <ul className="desk-open mt2">
            {bare.map((criterion) => (
              <Bare key={criterion.id} criterion={criterion} logId={logId} />
            ))}
          </ul>
        </>
      )}
      {evidenced.length > 0 && <Evidenced criteria={evidenced} hasOthers={bare.length > 0} logId={logId} />}
      <p className="mt2">
        <Link to={`/logs/${logId}/evidence`}>{m.logs_evidence_see()}</Link>
      </p>
    </section>
  )
}

function Bare({
  criterion: { code, title, shortTitle, guidance },
  logId,
}: {
  criterion: DeskCriterion
  logId: string
}) {
  return (
    <li>
      <Rings count={0} />
      <div>
        <h3>
          <span className="quiet">{code}</span> {title}
        </h3>
        {guidance && <p className="quiet">{guidance}</p>}
      </div>
      <Form method="post" action={`/logs/${logId}/entries`}>
        <NewIdField />
        <input type="hidden" name="kind" value="reflection" />
        <input type="hidden" name="title" value={shortTitle} />
        <button className="link" type="submit" aria-label={m.logs_desk_write_about_code({ code, title })}>
          {m.logs_desk_write_about()}
        </button>
      </Form>
    </li>
  )
}

function Evidenced({ criteria, hasOthers, logId }: { criteria: DeskCriterion[]; hasOthers: boolean; logId: string }) {
  const shown = inWords(criteria.length)
  return (
    <>
      <h3 className="label mt3" id="evidenced">
        {hasOthers ? m.logs_desk_others({ n: criteria.length, shown }) : m.logs_desk_evidenced()}
      </h3>
      <ul className="desk-crit rail" aria-labelledby="evidenced">
        {criteria.map(({ id, code, shortTitle, entries }) => (
          <li key={id}>
            <Link className="item" to={`/logs/${logId}#${claimAnchor(code)}`}>
              <Rings count={entries} />
              <span className="name">
                <span className="code">{code}</span>
                {shortTitle}
              </span>
              <span className="at">{entriesInWords(entries)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="desk-key">
        <span>
          <Rings count={1} /> {m.logs_desk_rings_one()}
        </span>
        <span>
          <Rings count={2} /> {m.logs_desk_rings_two()}
        </span>
        <span>
          <Rings count={3} /> {m.logs_desk_rings_three()}
        </span>
      </p>
    </>
  )
}
