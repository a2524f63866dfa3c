import { z } from 'zod'
import { m } from '~/platform/i18n/messages'

const words = (missing: () => string) =>
  z
    .string()
    .trim()
    .transform((value) => value.replaceAll(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .min(1, { error: missing })
        .max(200, { error: () => m.logs_names_too_long() }),
    )

/** Who is called what. */
export const nameForm = z.object({
  // As it stands in the log, spaces and all.
  original: z
    .string()
    .min(1, { error: () => m.logs_names_missing() })
    .max(200, { error: () => m.logs_names_too_long() }),
  pseudonym: words(() => m.logs_names_missing()),
})
export type NameForm = z.output<typeof nameForm>

/** What a word is found to be: fine in this log, or left as it is. */
export const knownWordForm = z.object({
  word: z.string().min(1).max(200),
  choice: z.enum(['fine', 'ignored']),
})
export type KnownWordForm = z.output<typeof knownWordForm>
