import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { questionTypes, sessionFormats, sessionRoles } from './session'

const long = z
  .string()
  .trim()
  .max(4000, { error: () => m.logs_session_too_long() })
  .default('')
const whole = (from: number, to: number, sentence: () => string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, { error: sentence })
    .transform(Number)
    .refine((value) => value >= from && value <= to, { error: sentence })
// One field comes as a text, several of the same name as a list.
const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(60))

const sessionFields = z.object({
  heldOn: z.iso
    .date({ error: () => m.logs_session_day_wrong() })
    .refine((day) => day >= '2000-01-01' && day <= '2100-01-01', { error: () => m.logs_session_day_wrong() }),
  setName: z
    .string()
    .trim()
    .min(1, { error: () => m.logs_session_set_missing() })
    .max(100, { error: () => m.logs_session_set_long() }),
  format: z.enum(sessionFormats, { error: () => m.logs_session_choose_format() }),
  role: z.enum(sessionRoles, { error: () => m.logs_session_choose_role() }),
  minutes: whole(1, 1440, () => m.logs_session_minutes_wrong()),
  members: whole(0, 60, () => m.logs_session_members_wrong()),
  issue: long,
  heldBack: long,
  actions: long,
  learned: long,
  question: many(
    z
      .string()
      .trim()
      .max(500, { error: () => m.logs_session_question_long() }),
  ),
  questionType: many(z.enum(questionTypes)),
})

const withQuestions = <T extends Pick<z.output<typeof sessionFields>, 'question' | 'questionType'>>({
  question,
  questionType,
  ...session
}: T) => ({
  ...session,
  questions: question.flatMap((text, at) => (text === '' ? [] : [{ text, type: questionType[at] ?? 'open' }])),
})

/** A set session. Questions come as two lists of equal length; those left empty are dropped. */
export const sessionForm = sessionFields.transform(withQuestions)

/** A new set session; `id` is the form's own name for it. */
export const newSessionForm = sessionFields
  .extend({ id: z.uuid().optional().catch(undefined) })
  .transform(withQuestions)

/** A set session that a device kept and sends until it is answered. `changed` when it was changed after it may have been sent. */
export const keptSessionForm = sessionFields
  .extend({ id: z.uuid(), changed: z.enum(['yes', 'no']).catch('no') })
  .transform(({ id, changed, ...session }) => ({
    id,
    isChanged: changed === 'yes',
    session: withQuestions(session),
  }))
