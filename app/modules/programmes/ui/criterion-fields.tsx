import { m } from '~/platform/i18n/messages'
import { CheckField, SelectField, TextArea, TextField } from '~/ui/form'
import type { Criterion, Level } from '../framework'

/** One criterion of a draft: what it asks for, how each level reads, which one passes. */
export function CriterionFields({
  levels,
  criterion,
}: {
  levels: Level[]
  criterion?: Omit<Criterion, 'id' | 'position'>
}) {
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
        <legend className="head">{m.programmes_criterion_levels()}</legend>
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
