import { Invalid } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { CriterionForm } from './forms'
import { type FrameworkVersion, halfOf, markMost, markOf } from './framework'

/**
 * What a form says of a criterion, held against its draft: a code of its own, a threshold that is a level, sentences for
 * levels that stand; with marks a maximum and a pass mark within it, half of it unless another is given. Throws Invalid.
 */
export function checkCriterion(draft: FrameworkVersion, form: CriterionForm, itself?: string): CriterionForm {
  const fields: Record<string, string> = {}
  const isTaken = draft.criteria.some(
    (other) => other.id !== itself && other.code.toLowerCase() === form.code.toLowerCase(),
  )
  if (isTaken) fields.code = m.programmes_error_code_taken({ code: form.code })
  // The form has no sentences with marks: those put aside stay.
  const aside = draft.criteria.find(({ id }) => id === itself)?.descriptors ?? {}
  const judged = draft.scale === 'marks' ? withMarks(form, aside, fields) : withLevels(draft, form, fields)
  if (Object.keys(fields).length > 0) throw new Invalid(fields)
  return { ...form, ...judged }
}

type JudgedFields = Pick<CriterionForm, 'threshold' | 'markMax' | 'descriptors'>

function withLevels(draft: FrameworkVersion, form: CriterionForm, fields: Record<string, string>): JudgedFields {
  const keys = draft.levels.map((level) => level.key)
  if (!keys.includes(form.threshold)) fields.threshold = m.programmes_error_threshold()
  const descriptors = Object.entries(form.descriptors).filter(([key]) => keys.includes(key))
  return { threshold: form.threshold, markMax: null, descriptors: Object.fromEntries(descriptors) }
}

function withMarks(
  { markMax, threshold }: CriterionForm,
  descriptors: Record<string, string>,
  fields: Record<string, string>,
): JudgedFields {
  if (markMax === null) {
    fields.markMax = m.programmes_error_number({ min: 1, max: markMost })
    return { threshold, markMax, descriptors }
  }
  const passes = threshold === '' ? halfOf(markMax) : markOf(threshold, markMax)
  if (!passes) fields.threshold = m.programmes_error_pass_mark({ max: markMax })
  return { threshold: String(passes), markMax, descriptors }
}
