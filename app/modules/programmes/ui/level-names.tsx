import { m } from '~/platform/i18n/messages'
import { useFieldError, useTypedList } from '~/ui/form'
import type { Level } from '../framework'
import { levelsMax } from '../publishing'

/** The levels from lowest to highest, each with the key that it stands under; an emptied one goes, and there is room for more. */
export function LevelNames({ levels }: { levels: Level[] }) {
  const error = useFieldError('names')
  const keys = useTypedList('keys')
  const names = useTypedList('names')
  const rows = Array.from({ length: levelsMax }, (_, at) => ({
    key: keys ? (keys[at] ?? '') : (levels[at]?.key ?? ''),
    name: names ? (names[at] ?? '') : (levels[at]?.name ?? ''),
  }))
  return (
    <fieldset aria-describedby="levels-hint">
      <legend className="label">{m.programmes_levels()}</legend>
      <p className="hint" id="levels-hint">
        {m.programmes_levels_hint()}
      </p>
      {error && <p className="error">{error}</p>}
      <ol className="level-names mt1">
        {rows.map((row, at) => (
          <li key={at}>
            <span className="faint num" aria-hidden="true">
              {at + 1}
            </span>
            <span>
              <input type="hidden" name="keys" value={row.key} />
              <input
                className="input"
                id={at === 0 ? 'field-names' : undefined}
                name="names"
                defaultValue={row.name}
                aria-label={m.programmes_level_number({ number: at + 1 })}
                autoComplete="off"
              />
            </span>
          </li>
        ))}
      </ol>
    </fieldset>
  )
}
