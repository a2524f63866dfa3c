import { useFieldError, useTyped } from '~/ui/form'

interface ChoiceProps {
  name: string
  legend: string
  chosen: string
  options: { value: string; name: string }[]
}

/** One of a few, all in sight and each a target for a thumb. */
export function Choice({ name, legend, chosen, options }: ChoiceProps) {
  const typed = useTyped(name, chosen)
  const error = useFieldError(name)
  return (
    <fieldset className="field" id={`field-${name}`} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="legend">{legend}</legend>
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className="session-choice">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} value={option.value} defaultChecked={option.value === typed} required />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
