import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { OutlineEntry, OutlinePart } from '../../outline'
import { entryName, partName } from '../../names'
import { wordsInFigures } from '../../phrases'
import { NameForm } from './name-form'
import { Step } from './step'

interface EntryToArrangeProps {
  entry: OutlineEntry
  part: OutlinePart
  parts: readonly OutlinePart[]
  logId: string
  isFirst: boolean
  isLast: boolean
}

/** One entry: a step up or down, and under "More" another part, another title, or out. */
export function EntryToArrange({ entry, part, parts, logId, isFirst, isLast }: EntryToArrangeProps) {
  const name = entryName(entry)
  const position = `/entries/${entry.id}/position`
  return (
    <li id={`entry-${entry.id}`}>
      <div className="arrange-line">
        <Link className="plain name" to={`/logs/${logId}/entries/${entry.id}`}>
          {name}
        </Link>
        <span className="fig">{wordsInFigures(entry.words)}</span>
        <Step action={position} id={entry.id} to="up" name={name} isOff={isFirst} />
        <Step action={position} id={entry.id} to="down" name={name} isOff={isLast} />
        <details>
          <summary aria-label={m.logs_arrange_more_of({ name })}>{m.logs_arrange_more()}</summary>
          <div className="arrange-more">
            {parts.length > 1 && <IntoPart entryId={entry.id} action={position} part={part} parts={parts} />}
            <NameForm
              action={`/entries/${entry.id}/name`}
              title={entry.title}
              label={m.logs_arrange_entry_title()}
              id={entry.id}
            />
            <Form method="post" action={`/entries/${entry.id}/removal`} preventScrollReset replace>
              <button
                className="btn small"
                type="submit"
                id={`out-${entry.id}`}
                data-moves={entry.id}
                data-then={`back-${entry.id}`}
              >
                {m.logs_arrange_take_out()}
              </button>
              <p className="hint">{m.logs_arrange_take_out_hint()}</p>
            </Form>
          </div>
        </details>
      </div>
    </li>
  )
}

interface IntoPartProps {
  entryId: string
  action: string
  part: OutlinePart
  parts: readonly OutlinePart[]
}

function IntoPart({ entryId, action, part, parts }: IntoPartProps) {
  const id = `into-${entryId}`
  return (
    <Form method="post" action={action} className="arrange-name" preventScrollReset replace>
      <div className="field">
        <label htmlFor={id}>{m.logs_arrange_into_part()}</label>
        <select id={id} name="to" key={part.id}>
          {parts
            .filter((other) => other.id !== part.id)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {partName(other)}
              </option>
            ))}
        </select>
      </div>
      <button className="btn" type="submit" id={`move-${entryId}`} data-moves={entryId} data-then={`down-${entryId}`}>
        {m.logs_arrange_move()}
      </button>
    </Form>
  )
}
