import { z } from 'zod'
import { isId } from '~/platform/ids'
import { ticked } from '~/platform/form-shapes'
import { m } from '~/platform/i18n/messages'
import type { SamplingPlan } from './sampling'

const whole = (most: number) =>
  z.coerce
    .number({ error: () => m.quality_error_number({ most }) })
    .int({ error: () => m.quality_error_number({ most }) })
    .min(0, { error: () => m.quality_error_number({ most }) })
    .max(most, { error: () => m.quality_error_number({ most }) })

/** A sampling plan; a share of one assessor's own comes as `percent-<person>`, empty for the usual one. */
export const planForm = z
  .object({
    percent: whole(100),
    newUntil: whole(1_000),
    atLeast: whole(1_000),
    lastAttempts: ticked,
    borderline: ticked,
    departures: ticked,
  })
  .catchall(z.union([z.string().max(100), z.array(z.string())]))
  .transform((form, context): SamplingPlan => {
    const percentOf: Record<string, number> = {}
    for (const [name, value] of Object.entries(form)) {
      const id = name.startsWith('percent-') ? name.slice('percent-'.length) : ''
      if (!isId(id) || value === '') continue
      const percent = whole(100).safeParse(value)
      if (percent.success) percentOf[id] = percent.data
      else context.addIssue({ code: 'custom', path: [name], message: m.quality_error_number({ most: 100 }) })
    }
    const { percent, newUntil, atLeast, lastAttempts, borderline, departures } = form
    return { percent, percentOf, newUntil, atLeast, lastAttempts, borderline, departures }
  })

export const checkKinds = ['interim', 'summative'] as const
export type CheckKind = (typeof checkKinds)[number]
export const drawForm = z.object({ kind: z.enum(checkKinds) })

const comment = z
  .string()
  .trim()
  .max(4_000, { error: () => m.assessment_error_too_long({ most: 4_000 }) })
  .default('')

/** How a check is settled: the decision stands, goes back to its assessor, or a third settles it; of a review that goes on, what its assessor is to hear. */
export const settlementForm = z
  .object({
    outcome: z.enum(['stands', 'overturned', 'third', 'noted'], { error: () => m.quality_error_outcome() }),
    comment,
  })
  .refine((form) => form.outcome === 'stands' || form.comment !== '', {
    path: ['comment'],
    error: () => m.quality_error_comment(),
  })
export type SettlementForm = z.output<typeof settlementForm>
