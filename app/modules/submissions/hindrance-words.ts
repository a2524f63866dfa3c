import { m } from '~/platform/i18n/messages'
import { formatDay, formatNumber } from '~/ui/dates'
import type { Hindrance } from './hindrances'

/** What a hindrance says on the page. */
export function sentenceOf(hindrance: Hindrance): string {
  switch (hindrance.is) {
    case 'nothing-chosen':
      return m.submissions_nothing_chosen()
    case 'empty':
      return m.submissions_empty()
    case 'own-work':
      return m.submissions_own_work_missing()
    case 'names-changed':
      return m.submissions_names_changed_missing()
    case 'ai-unanswered':
      return m.submissions_ai_missing()
    case 'ai-how':
      return m.submissions_ai_how_missing()
    case 'open-attempt':
      return m.submissions_open_attempt()
    case 'confirmed':
      return m.submissions_already_confirmed()
    case 'not-enrolled':
      return m.submissions_not_enrolled()
    case 'attempts-spent':
      return m.submissions_attempts_spent()
    case 'lapsed':
      return m.submissions_lapsed()
    case 'late':
      return m.submissions_late({ day: formatDay(hindrance.day) })
    case 'too-few-words':
      return m.submissions_too_few_words({ words: formatNumber(hindrance.words), bound: formatNumber(hindrance.bound) })
    case 'too-many-words':
      return m.submissions_too_many_words({
        words: formatNumber(hindrance.words),
        bound: formatNumber(hindrance.bound),
      })
    case 'without-evidence':
      return m.submissions_without_evidence({ n: hindrance.criteria.length })
  }
}

const fieldFor: Partial<Record<Hindrance['is'], string>> = {
  'nothing-chosen': 'entries',
  empty: 'entries',
  'too-few-words': 'entries',
  'too-many-words': 'entries',
  'without-evidence': 'coverage',
  'own-work': 'own_work',
  'names-changed': 'names_changed',
  'ai-unanswered': 'used_ai',
  'ai-how': 'ai_how',
}

/** The sentences of hindrances that the person can mend on the page, by field. */
export function fieldsOf(hindrances: readonly Hindrance[]): Record<string, string> {
  return Object.fromEntries(
    hindrances.flatMap((hindrance) => {
      const field = fieldFor[hindrance.is]
      return field ? [[field, sentenceOf(hindrance)]] : []
    }),
  )
}

/** The refusal of one that can't be mended there. */
export function refusalCode(hindrance: Hindrance) {
  if (hindrance.is === 'open-attempt') return 'submissions_open_attempt'
  if (hindrance.is === 'not-enrolled') return 'submissions_not_enrolled'
  if (hindrance.is === 'confirmed') return 'submissions_already_confirmed'
  return 'submissions_attempts_spent'
}
