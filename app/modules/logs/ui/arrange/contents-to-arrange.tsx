import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Refusable, TextField } from '~/ui/form'
import type { OutlinePart } from '../../outline'
import { entryName, partName } from '../../names'
import type { LogContents } from '../../show-contents.server'
import { EntryToArrange } from './entry-to-arrange'
import { LanguageForm } from './language-form'
import { NameForm } from './name-form'
import { Step } from './step'
import { TakenOut } from './taken-out'
import { useKeptFocus } from './kept-focus'
import './arrange.css'

/** A log's parts and entries with everything that puts them in order: buttons that work by keyboard and without scripts. */
export function ContentsToArrange({ contents, refused }: { contents: LogContents; refused?: unknown }) {
  const { parts, takenOut, logId } = contents
  const said = useKeptFocus(placesOf(contents))
  return (
    <div className="arrange">
      <h1 className="title">{m.logs_arrange_title()}</h1>
      <p className="lede mt2">{m.logs_arrange_lede()}</p>
      <p className="mt2">
        <Link to={`/desk?log=${logId}`}>{m.logs_back_to_desk()}</Link>
      </p>
      <Refusable data={refused}>{null}</Refusable>
      <p className="vh" role="status">
        {said}
      </p>
      <div className="arrange-log mt3">
        <NameForm
          action={`/logs/${logId}/title`}
          title={contents.title}
          label={m.logs_arrange_log_title()}
          id={logId}
        />
      </div>
      <div className="arrange-log mt3" id="language">
        <LanguageForm {...contents} />
      </div>
      {parts.map((part, at) => (
        <Part
          key={part.id}
          part={part}
          parts={parts}
          isFirst={at === 0}
          isLast={at === parts.length - 1}
          logId={logId}
        />
      ))}
      <section className="arrange-part" aria-labelledby="new-part">
        <h2 className="label" id="new-part">
          {m.logs_arrange_new_part()}
        </h2>
        <Form method="post" action={`/logs/${logId}/parts`} className="arrange-name mt1" key={parts.length}>
          <TextField
            name="title"
            label={m.logs_arrange_part_name()}
            hint={m.logs_arrange_part_hint()}
            optional
            maxLength={200}
          />
          <button className="btn" type="submit">
            {m.logs_arrange_add_part()}
          </button>
        </Form>
      </section>
      {takenOut.length > 0 && <TakenOut entries={takenOut} />}
    </div>
  )
}

/** Where each thing stands, in words, by the id that its buttons carry. */
function placesOf({ parts, takenOut }: LogContents): Map<string, string> {
  const places = new Map(takenOut.map((entry) => [entry.id, m.logs_arrange_is_out({ entry: entryName(entry) })]))
  parts.forEach((part, at) => {
    places.set(part.id, m.logs_arrange_part_is({ part: partName(part), place: at + 1, of: parts.length }))
    part.entries.forEach((entry, place) => {
      const [name, within] = [entryName(entry), partName(part)]
      const of = part.entries.length
      places.set(entry.id, m.logs_arrange_entry_is({ entry: name, place: place + 1, of, part: within }))
    })
  })
  return places
}

interface PartProps {
  part: OutlinePart
  parts: readonly OutlinePart[]
  isFirst: boolean
  isLast: boolean
  logId: string
}

function Part({ part, parts, isFirst, isLast, logId }: PartProps) {
  const name = partName(part)
  return (
    <section className="arrange-part" id={`part-${part.id}`} aria-labelledby={`h-${part.id}`}>
      <div className="arrange-line">
        <h2 className="head" id={`h-${part.id}`}>
          {name}
        </h2>
        <span className="push row">
          <Step action={`/parts/${part.id}/position`} id={part.id} to="up" name={name} isOff={isFirst} />
          <Step action={`/parts/${part.id}/position`} id={part.id} to="down" name={name} isOff={isLast} />
        </span>
        <details>
          <summary aria-label={m.logs_arrange_more_of({ name })}>{m.logs_arrange_more()}</summary>
          <div className="arrange-more">
            <NameForm
              action={`/parts/${part.id}/title`}
              title={part.title}
              label={m.logs_arrange_part_name()}
              id={part.id}
            />
            {part.entries.length === 0 && parts.length > 1 && (
              <Form method="post" action={`/parts/${part.id}/removal`} preventScrollReset replace>
                <button className="btn small" type="submit">
                  {m.logs_arrange_remove_part()}
                </button>
              </Form>
            )}
          </div>
        </details>
      </div>
      {part.entries.length === 0 ? (
        <p className="hint mt1">{m.logs_desk_no_entries()}</p>
      ) : (
        <ol className="arrange-entries mt2">
          {part.entries.map((entry, at) => (
            <EntryToArrange
              key={entry.id}
              entry={entry}
              part={part}
              parts={parts}
              logId={logId}
              isFirst={isFirst && at === 0}
              isLast={isLast && at === part.entries.length - 1}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
