import { m } from '~/platform/i18n/messages'
import type { Form } from './stage'

export const formName = (form: Form): string =>
  ({ prose: m.submissions_form_prose, haiku: m.submissions_form_haiku, mixed: m.submissions_form_mixed })[form]()
