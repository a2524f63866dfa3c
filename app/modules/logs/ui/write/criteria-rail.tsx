import { useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import type { CriterionShown } from './page-data'
import { Rings } from './rings'

interface RailProps {
  criteria: CriterionShown[]
  /** A passage is selected: it can be claimed from here too. */
  canClaim: boolean
  onClaim: (code: string) => void
  onRemove: (id: string, code: string) => void
  onShow: (id: string) => void
}

/** The criteria at the right: how each is evidenced so far, and with what. */
export function CriteriaRail({ criteria, canClaim, onClaim, onRemove, onShow }: RailProps) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section className="side criteria" id="criteria" aria-labelledby="rail-title">
      <h2 id="rail-title">{m.write_criteria()}</h2>
      <p className="hint">{m.write_criteria_hint()}</p>
      <ol className="rail">
        {criteria.map((criterion) => {
          const { code, shortTitle, total } = criterion
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
              {isOpen && (
                <Evidence {...{ criterion, canClaim }} onClaim={onClaim} onRemove={onRemove} onShow={onShow} />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

type EvidenceProps = Omit<RailProps, 'criteria'> & { criterion: CriterionShown }

function Evidence({ criterion, canClaim, onClaim, onRemove, onShow }: EvidenceProps) {
  const { code, here, elsewhere, title, shortTitle, guidance } = criterion
  return (
    <div className="more" id={`criterion-${code}`}>
      {title !== shortTitle && <p>{title}</p>}
      {guidance && <p className="hint">{guidance}</p>}
      {here.map(({ id, quote }) => (
        <div key={id} className="passage-here">
          <blockquote>{shortened(quote)}</blockquote>
          <p className="row">
            <button type="button" className="as-link" onClick={() => onShow(id)}>
              {m.write_show_passage()}
            </button>
            <button type="button" className="as-link" onClick={() => onRemove(id, code)}>
              {m.write_remove_claim()}
            </button>
          </p>
        </div>
      ))}
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

const longest = 110

/** A quotation's beginning, cut between words. */
function shortened(quote: string): string {
  if (quote.length <= longest) return quote
  return `${quote.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
