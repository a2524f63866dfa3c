import {
  createContext,
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useContext,
  useEffect,
  useId,
  useRef,
} from 'react'
import { m } from '~/platform/i18n/messages'

/** What an action gives back when it refuses (platform/http.server.ts `Refusal`). */
export interface RefusalShown {
  refused: { code: string; sentence: string }
  fields: Record<string, string>
  typed: Record<string, string | string[]>
}
export type Typed = RefusalShown['typed']
const RefusalContext = createContext<Pick<RefusalShown, 'fields' | 'typed'> | undefined>(undefined)

export const refusalIn = (data: unknown): RefusalShown | undefined =>
  typeof data === 'object' && data !== null && 'refused' in data ? (data as RefusalShown) : undefined

interface RefusableProps {
  data: unknown
  /** What was typed on an earlier visit; what was refused goes before it. */
  typed?: Typed
  children: ReactNode
}

/** Wraps a form's fields: gives them what was typed and why it was refused, and shows the summary, focused. */
export function Refusable({ data, typed, children }: RefusableProps) {
  const refusal = refusalIn(data)
  return (
    <RefusalContext.Provider value={refusal ?? (typed && { typed, fields: {} })}>
      {refusal && <ErrorSummary refusal={refusal} />}
      {children}
    </RefusalContext.Provider>
  )
}

function ErrorSummary({ refusal }: { refusal: RefusalShown }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [refusal])
  const fields = Object.entries(refusal.fields)
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>{refusal.refused.sentence}</h2>
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#field-${name}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What was typed under this name before a refusal, else the fallback. */
export function useTyped(name: string, fallback = ''): string {
  const typed = useContext(RefusalContext)?.typed[name]
  return typed === undefined ? fallback : Array.isArray(typed) ? (typed[0] ?? '') : typed
}
/** All that was typed under this name before a refusal; undefined when nothing was refused. */
export function useTypedList(name: string): string[] | undefined {
  const typed = useContext(RefusalContext)?.typed
  return typed && [typed[name] ?? []].flat()
}
export const useFieldError = (name: string) => useContext(RefusalContext)?.fields[name]

interface Labelled {
  name: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
}

function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: Labelled & { id: string; error?: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="faint"> {m.form_optional()}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

const describedBy = (id: string, hint: unknown, error: unknown) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  ...rest
}: Labelled & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) {
  const id = `field-${name}`
  const error = useFieldError(name)
  const typed = useTyped(name, String(defaultValue ?? ''))
  return (
    <FieldFrame {...{ id, name, label, hint, error, optional }}>
      <input
        className="input"
        id={id}
        name={name}
        defaultValue={typed}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
      />
    </FieldFrame>
  )
}

export function TextArea({
  name,
  label,
  hint,
  optional,
  defaultValue,
  ...rest
}: Labelled & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>) {
  const id = `field-${name}`
  const error = useFieldError(name)
  const typed = useTyped(name, String(defaultValue ?? ''))
  return (
    <FieldFrame {...{ id, name, label, hint, error, optional }}>
      <textarea
        id={id}
        name={name}
        defaultValue={typed}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
      />
    </FieldFrame>
  )
}

export function SelectField({
  name,
  label,
  hint,
  optional,
  options,
  defaultValue,
}: Labelled & { options: { value: string; name: string }[]; defaultValue?: string }) {
  const id = `field-${name}`
  const error = useFieldError(name)
  const typed = useTyped(name, defaultValue ?? '')
  return (
    <FieldFrame {...{ id, name, label, hint, error, optional }}>
      <select
        id={id}
        name={name}
        defaultValue={typed}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export function CheckField({
  name,
  label,
  hint,
  value = 'yes',
  type = 'checkbox',
  defaultChecked,
}: Labelled & { value?: string; type?: 'checkbox' | 'radio'; defaultChecked?: boolean }) {
  const own = useId()
  const error = useFieldError(name)
  const id = type === 'checkbox' && value === 'yes' ? `field-${name}` : own
  const refusal = useContext(RefusalContext)
  const typed = refusal?.typed[name]
  const isChecked = refusal ? (Array.isArray(typed) ? typed.includes(value) : typed === value) : defaultChecked
  return (
    <div className="check">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={isChecked}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error hint" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

interface FileFieldProps {
  name: string
  label: string
  hint: string
  accept: string
}

/** A file to be sent, with its label, hint and error. */
export function FileField({ name, label, hint, accept }: FileFieldProps) {
  const error = useFieldError(name)
  const id = `field-${name}`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
      />
    </div>
  )
}
