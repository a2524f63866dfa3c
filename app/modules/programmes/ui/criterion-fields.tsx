import { m } from '~/platform/i18n/messages'
import { CheckField, SelectField, TextArea, TextField } from '~/ui/form'
import { type Criterion, halfOf, type Level, markMost, type Scaled } from '../framework'

type Told = Omit<Criterion, 'id' | 'position'>

/** One criterion of a draft: what it asks for, how each level reads, which one passes. */
export function CriterionFields({ scaled: { scale, levels }, criterion }: { scaled: Scaled; criterion?: Told }) {
  return (
    <>
      <TextField
        name="code"
        label={m.programmes_criterion_code()}
        hint={m.programmes_criterion_code_hint()}
        defaultValue={criterion?.code}
        className="input short"
        autoComplete="off"
      />
      <TextField
        name="title"
        label={m.programmes_criterion_title()}
        hint={m.programmes_criterion_title_hint()}
        defaultValue={criterion?.title}
      />
      <TextField
        name="shortTitle"
        label={m.programmes_criterion_short()}
        hint={m.programmes_criterion_short_hint()}
        defaultValue={criterion?.shortTitle}
        optional
      />
      <TextArea
        name="guidance"
        label={m.programmes_criterion_guidance()}
        hint={m.programmes_criterion_guidance_hint()}
        defaultValue={criterion?.guidance}
        rows={3}
        optional
      />
      <fieldset className="part stack">
        <legend className="head">
          {scale === 'marks' ? m.programmes_criterion_in_marks() : m.programmes_criterion_levels()}
        </legend>
        {scale === 'marks' ? <Marks criterion={criterion} /> : <Levels levels={levels} criterion={criterion} />}
        <CheckField
          name="isNonCompensable"
          label={m.programmes_criterion_non_compensable()}
          hint={m.programmes_criterion_non_compensable_hint()}
          defaultChecked={criterion ? !criterion.isCompensable : false}
        />
      </fieldset>
    </>
  )
}

/** How each level reads, and which one passes. */
function Levels({ levels, criterion }: { levels: Level[]; criterion?: Told }) {
  return (
    <>
      {levels.map((level) => (
        <TextArea
          key={level.key}
          name={`descriptor-${level.key}`}
          label={level.name}
          defaultValue={criterion?.descriptors[level.key]}
          rows={2}
          optional
        />
      ))}
      <SelectField
        name="threshold"
        label={m.programmes_criterion_threshold()}
        options={levels.map((level) => ({ value: level.key, name: level.name }))}
        defaultValue={criterion?.threshold ?? levels.at(-2)?.key}
      />
    </>
  )
}

/** The most that it gives, and the mark that passes: half of it where none is written. */
function Marks({ criterion }: { criterion?: Told }) {
  const markMax = criterion?.markMax ?? 10
  const isHalf = criterion?.threshold === String(halfOf(markMax))
  return (
    <>
      <TextField
        name="markMax"
        label={m.programmes_criterion_mark_max()}
        hint={m.programmes_criterion_mark_max_hint({ max: markMost })}
        defaultValue={markMax}
        inputMode="numeric"
        className="input short"
        autoComplete="off"
      />
      <TextField
        name="threshold"
        label={m.programmes_criterion_pass_mark()}
        hint={m.programmes_criterion_pass_mark_hint()}
        defaultValue={!criterion || isHalf ? '' : criterion.threshold}
        inputMode="decimal"
        className="input short"
        autoComplete="off"
        optional
      />
    </>
  )
}
