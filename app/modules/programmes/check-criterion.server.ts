import { Invalid } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { CriterionForm } from './forms'
import type { FrameworkVersion } from './framework'

/** What a form says of a criterion, held against its draft: a code of its own, a threshold that is a level, sentences for levels that stand. Throws Invalid. */
export function checkCriterion(draft: FrameworkVersion, form: CriterionForm, itself?: string): CriterionForm {
  const fields: Record<string, string> = {}
  const isTaken = draft.criteria.some(
    (other) => other.id !== itself && other.code.toLowerCase() === form.code.toLowerCase(),
  )
  if (isTaken) fields.code = m.programmes_error_code_taken({ code: form.code })
  if (!draft.levels.some((level) => level.key === form.threshold)) fields.threshold = m.programmes_error_threshold()
  if (Object.keys(fields).length > 0) throw new Invalid(fields)
  const keys = draft.levels.map((level) => level.key)
  return {
    ...form,
    descriptors: Object.fromEntries(Object.entries(form.descriptors).filter(([key]) => keys.includes(key))),
  }
}
