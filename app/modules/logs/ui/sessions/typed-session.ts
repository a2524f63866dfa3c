import { sentencesByField } from '~/platform/field-words'
import { m } from '~/platform/i18n/messages'
import type { RefusalShown, Typed } from '~/ui/form'
import { newSessionForm } from '../../session-forms'

/** The name that a form has of its own. */
export const idIn = (form: HTMLFormElement) => new FormData(form).get('id') as string

/** The fields of a form as they are typed; names that repeat as lists. Its id is left out. */
export function typedIn(form: HTMLFormElement): Typed {
  const fields = new FormData(form)
  const names = [...new Set(fields.keys())].filter((name) => name !== 'id')
  return Object.fromEntries(
    names.map((name) => {
      const values = fields.getAll(name).map(String)
      return [name, values.length === 1 ? values[0]! : values]
    }),
  )
}

/** What the server would refuse of a set session, in its words; undefined when it would take it. */
export function refusalOf(typed: Typed): RefusalShown | undefined {
  const checked = newSessionForm.safeParse(typed)
  if (checked.success) return undefined
  const refused = { code: 'error_check_fields', sentence: m.error_check_fields() }
  return { refused, fields: sentencesByField(checked.error), typed }
}
