import { Link } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import type { CriterionShown, PassageShown } from './page-data'
import { PassageHere } from './passage-here'
import { Rings } from './rings'

interface RailProps {
  criteria: CriterionShown[]
  /** A passage is selected: it can be claimed from here too. */
  canClaim: boolean
  onClaim: (code: string) => void
  onRemove: (id: string, code: string) => void
  onShow: (id: string) => void
  /** What the author says of a claim. */
  onNote: (id: string, note: string) => void
  logId: string
  /** The criterion that something was claimed for last: it opens, so that a note is at hand. */
  latest: string | null
}

/** The criteria at the right: how each is evidenced so far, and with what. */
export function CriteriaRail({ criteria, logId, latest, ...rest }: RailProps) {
  const [open, setOpen] = useState<string | null>(null)
  useEffect(() => {
    if (latest) setOpen(latest)
  }, [latest])
  return (
    <section className="side criteria" id="criteria" aria-labelledby="rail-title">
      <h2 id="rail-title">{m.write_criteria()}</h2>
      <p className="hint">{m.write_criteria_hint()}</p>
      <ol className="rail">
        {criteria.map((criterion) => {
          const { code, shortTitle, total, lost } = criterion
          const isOpen = open === code
          return (
            <li key={code} data-open={isOpen ? '' : undefined}>
              <button
                type="button"
                className="item"
                aria-expanded={isOpen}
                aria-controls={isOpen ? `criterion-${code}` : undefined}
                // The selection in the text stays.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => setOpen(isOpen ? null : code)}
              >
                <Rings count={total} />
                <span className="name">
                  <span className="code">{code}</span>
                  {shortTitle}
                </span>
                <span className="at">
                  {lost.length > 0 && <span className="missing">{m.write_lost_count({ n: lost.length })}</span>}{' '}
                  {total === 0 ? (
                    m.write_none_yet()
                  ) : (
                    <>
                      <span aria-hidden="true">{formatNumber(total)}</span>
                      <span className="vh">{m.write_passages({ n: total, shown: formatNumber(total) })}</span>
                    </>
                  )}
                </span>
              </button>
              {isOpen && <Evidence criterion={criterion} {...rest} />}
            </li>
          )
        })}
      </ol>
      <p className="mt2">
        <Link to={`/logs/${logId}/evidence`}>{m.write_evidence_map()}</Link>
      </p>
    </section>
  )
}

type EvidenceProps = Omit<RailProps, 'criteria' | 'logId' | 'latest'> & { criterion: CriterionShown }

function Evidence({ criterion, canClaim, onClaim, onRemove, onShow, onNote }: EvidenceProps) {
  const { code, here, lost, elsewhere, title, shortTitle, guidance } = criterion
  const passage = (one: PassageShown, isLost: boolean) => (
    <PassageHere
      key={one.id}
      passage={one}
      isLost={isLost}
      onNote={(note) => onNote(one.id, note)}
      onShow={() => onShow(one.id)}
      onRemove={() => onRemove(one.id, code)}
    />
  )
  return (
    <div className="more" id={`criterion-${code}`}>
      {title !== shortTitle && <p>{title}</p>}
      {guidance && <p className="hint">{guidance}</p>}
      {here.map((one) => passage(one, false))}
      {lost.map((one) => passage(one, true))}
      {elsewhere > 0 && <p>{m.write_elsewhere({ n: elsewhere, shown: formatNumber(elsewhere) })}</p>}
      {canClaim && (
        <p>
          <button
            type="button"
            className="btn small"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onClaim(code)}
          >
            {m.write_claim_selected({ code })}
          </button>
        </p>
      )}
    </div>
  )
}
