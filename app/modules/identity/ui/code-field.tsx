import type { ReactNode } from 'react'
import { TextField } from '~/ui/form'
import './code-field.css'

/** A code of six figures, which phones offer from the mail or the app that has it. */
export function CodeField({ label, hint }: { label: ReactNode; hint: ReactNode }) {
  return (
    <TextField
      name="code"
      className="input code-input"
      label={label}
      hint={hint}
      autoComplete="one-time-code"
      inputMode="numeric"
    />
  )
}
