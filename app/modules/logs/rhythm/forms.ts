import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { pauseChoices, reminderChoices } from './pause'

const oneOf = (choices: readonly number[]) =>
  z
    .string()
    .refine((value) => value === '' || choices.includes(Number(value)), { error: () => m.logs_rhythm_unknown() })
    .transform((value) => (value === '' ? null : Number(value)))

/** When to be nudged; '' is never. */
export const rhythmForm = z.object({ pauseAfter: oneOf(pauseChoices), remindAfter: oneOf(reminderChoices) })
export type RhythmForm = z.output<typeof rhythmForm>
