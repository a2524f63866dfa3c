import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { writtenKinds } from './entry-kind'
import { languages } from './language'
import { fileForms } from './log-file'
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
  kind: z.enum(writtenKinds),
  title: title.default(''),
  part: z.union([z.uuid(), z.literal('')]).optional(),
})

/** A new entry that a device has begun, under the device's name for it. */
export const begunEntryForm = z
  .object({ id: z.uuid(), kind: z.enum(writtenKinds), part: z.uuid() })
  .transform(({ part, ...entry }) => ({ ...entry, partId: part }))

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
