import { m } from '~/platform/i18n/messages'
import { CheckField, TextField } from '~/ui/form'
import { type FrameworkVersion, scales } from '../framework'
import { LevelNames } from './level-names'

/** What a draft's criteria are judged on, and when they suffice. What belongs to the other scale is put aside. */
export function RuleFields({ version }: { version: FrameworkVersion }) {
  const { scale, levels, levelsAside, mayFallShort, totalMin } = version
  const names = { levels: m.programmes_scale_levels(), marks: m.programmes_scale_marks() }
  const hints = { levels: m.programmes_scale_levels_hint(), marks: m.programmes_scale_marks_hint() }
  return (
    <div className="stack spaced rule-fields">
      <fieldset className="stack">
        <legend className="label">{m.programmes_scale()}</legend>
        <p className="hint">{m.programmes_scale_hint()}</p>
        {scales.map((one) => (
          <CheckField
            key={one}
            type="radio"
            name="scale"
            value={one}
            defaultChecked={one === scale}
            label={names[one]}
            hint={hints[one]}
          />
        ))}
      </fieldset>
      <div className="of-levels">
        <LevelNames levels={[...levels, ...levelsAside]} />
      </div>
      <TextField
        name="mayFallShort"
        label={m.programmes_may_fall_short()}
        hint={m.programmes_may_fall_short_hint()}
        defaultValue={mayFallShort}
        inputMode="numeric"
        className="input short"
        autoComplete="off"
      />
      <div className="of-marks">
        <TextField
          name="totalMin"
          label={m.programmes_total_min()}
          hint={m.programmes_total_min_hint()}
          defaultValue={totalMin ?? ''}
          inputMode="decimal"
          className="input short"
          autoComplete="off"
          optional
        />
      </div>
    </div>
  )
}
