import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { Criterion, FrameworkVersion, Level } from '../framework'
import { formatMark, judgedName } from '../rule-words'
import { CriterionMoves, useKeptFocus } from './criterion-moves'

interface CriteriaListProps {
  programmeId: string
  version: Pick<FrameworkVersion, 'scale' | 'levels' | 'criteria'>
  /** A draft that the person edits: its criteria can be opened, moved and taken out. */
  isEdited: boolean
}

/** A version's criteria in order, each with how its levels read. */
export function CriteriaList({ programmeId, version, isEdited }: CriteriaListProps) {
  const { levels, criteria } = version
  const keepFocus = useKeptFocus(criteria)
  return (
    <ol className="criteria">
      {criteria.map((criterion, at) => {
        const address = `/programmes/${programmeId}/framework/criteria/${criterion.id}`
        return (
          <li key={criterion.id} id={`criterion-${criterion.id}`}>
            <div className="heading">
              <h3>
                <span className="code">{criterion.code}</span>{' '}
                {isEdited ? <Link to={address}>{criterion.title}</Link> : criterion.title}
              </h3>
              {isEdited && (
                <CriterionMoves
                  address={address}
                  criterion={criterion}
                  isFirst={at === 0}
                  isLast={at === criteria.length - 1}
                  onMove={keepFocus}
                />
              )}
            </div>
            {criterion.guidance && <p className="guidance serif">{criterion.guidance}</p>}
            {version.scale === 'marks' ? (
              <p className="hint">
                {m.programmes_criterion_marks({
                  max: formatMark(criterion.markMax ?? 0),
                  pass: judgedName(version, criterion, criterion.threshold),
                })}
              </p>
            ) : (
              <Descriptors levels={levels} criterion={criterion} />
            )}
            {!criterion.isCompensable && <p className="hint">{m.programmes_criterion_decisive()}</p>}
          </li>
        )
      })}
    </ol>
  )
}

function Descriptors({ levels, criterion }: { levels: Level[]; criterion: Criterion }) {
  return (
    <dl className="levels">
      {levels.map((level) => (
        <div key={level.key} className={level.key === criterion.threshold ? 'passes' : undefined}>
          <dt>
            {level.name}
            {level.key === criterion.threshold && <span className="vh"> {m.programmes_level_passes()}</span>}
          </dt>
          <dd>{criterion.descriptors[level.key] ?? <span className="faint">{m.programmes_no_sentence()}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
