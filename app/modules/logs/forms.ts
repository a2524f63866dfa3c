import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { entryKinds } from './entry-kind'
import { languages } from './language'
import { fileForms } from './log-file'
import { questionTypes, sessionFormats, sessionRoles } from './session'
import { wordKey, wordsOf } from './verse'
import { verseHints } from './verse-settings'

const title = z
  .string()
  .trim()
  .max(200, { error: () => m.logs_title_too_long() })

/** A title for a part or an entry; '' takes it away. */
export const titleForm = z.object({ title })

/** Where a part goes. */
export const partMoveForm = z.object({ to: z.enum(['up', 'down']) })

/** Where an entry goes: a step, or to the end of the part with that id. */
export const entryMoveForm = z
  .object({ to: z.union([z.enum(['up', 'down']), z.uuid()], { error: () => m.logs_move_unknown() }) })
  .transform(({ to }) => (to === 'up' || to === 'down' ? to : { partId: to }))

/** Names what a form makes, so that sent twice it makes one; what is no id counts as none. */
const newId = z.uuid().optional().catch(undefined)

/** A new entry with an empty page. */
export const newEntryForm = z.object({
  id: newId,
  kind: z.enum(entryKinds).exclude(['session']),
  title: title.default(''),
  part: z.union([z.uuid(), z.literal('')]).optional(),
})

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

/** A new set session. */
export const newSessionForm = sessionFields.extend({ id: newId }).transform(withQuestions)

/** The language of a log, and what is shown beside its verse. */
export const languageForm = z.object({
  language: z.enum(languages, { error: () => m.logs_language_unknown() }),
  hint: z.enum(verseHints, { error: () => m.logs_hint_unknown() }),
})

/** A word with its syllables as the author counts them; '' takes the correction back. */
export const countForm = z.object({
  word: z
    .string()
    .trim()
    .min(1, { error: () => m.logs_count_no_word() })
    .max(60, { error: () => m.logs_count_no_word() })
    .refine((word) => wordsOf(word).join() === word, { error: () => m.logs_count_no_word() })
    .transform(wordKey),
  count: z
    .string()
    .trim()
    .regex(/^(?:1?\d|20)?$/, { error: () => m.logs_count_no_number() })
    .transform((count) => (count === '' ? null : Number(count))),
})

/** The form in which a log is taken out. */
export const exportForm = z.object({ as: z.enum(fileForms) })
