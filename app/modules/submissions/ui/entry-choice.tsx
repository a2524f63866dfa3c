import { entryName, partName } from '~/modules/logs/names'
import { entriesOf, type OutlinePart } from '~/modules/logs/outline'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { useFieldError } from '~/ui/form'
import { TaskNumber } from './task-number'

/** Which entries are handed in: proposed ones are ticked, the others stay private. */
export function EntryChoice({
  number,
  parts,
  chosen,
}: {
  number: number
  parts: OutlinePart[]
  chosen: readonly string[]
}) {
  const error = useFieldError('entries')
  const all = entriesOf(parts)
  const left = all.filter((entry) => !chosen.includes(entry.id))
  return (
    <li id="entries">
      <TaskNumber value={number} />
      <h2 className="task" id="field-entries" tabIndex={-1}>
        {m.submissions_choose()}
      </h2>
      <span className="status" data-is={chosen.length > 0 ? 'done' : undefined}>
        {chosen.length > 0 ? m.submissions_chosen({ n: chosen.length, all: all.length }) : m.submissions_none_chosen()}
      </span>
      <p className="hint">
        {left.length === 0
          ? m.submissions_all_included()
          : m.submissions_stay_private({ n: left.length, names: left.slice(0, 3).map(entryName).join('”, “') })}
      </p>
      <div className="body">
        {error && <p className="error">{error}</p>}
        <details className="choice" open={error !== undefined}>
          <summary>{m.submissions_change_choice()}</summary>
          {parts
            .filter((part) => part.entries.length > 0)
            .map((part) => (
              <fieldset key={part.id}>
                <legend className="label">{partName(part)}</legend>
                <ul>
                  {part.entries.map((entry) => (
                    <li className="check" key={entry.id}>
                      <input
                        type="checkbox"
                        name="entries"
                        id={`entry-${entry.id}`}
                        value={entry.id}
                        defaultChecked={chosen.includes(entry.id)}
                      />
                      <label htmlFor={`entry-${entry.id}`}>
                        {entryName(entry)}{' '}
                        <span className="faint num">
                          {m.count_words({ n: entry.words, shown: formatNumber(entry.words) })}
                        </span>
                      </label>
                    </li>
                  ))}
                </ul>
              </fieldset>
            ))}
        </details>
      </div>
    </li>
  )
}
