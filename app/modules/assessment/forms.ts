import { z } from 'zod'
import { isId } from '~/platform/ids'
import { list } from '~/platform/form-shapes'
import { m } from '~/platform/i18n/messages'
import { pointOutcomes, verdicts } from './review'

const longest = { feedback: 8_000, note: 4_000, summary: 8_000, comment: 4_000, departure: 4_000 }
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: () => m.assessment_error_too_long({ most }) })
const id = z.guid({ error: () => m.assessment_error_unreadable() })
const optionalId = z.union([z.literal(''), id]).optional()
const orNull = <T>(value: T | '' | undefined) => (value === undefined || value === '' ? null : value)
const offset = z.coerce.number().int().min(0).max(10_000_000)

/** A level and feedback on one criterion, kept as one goes: either may be missing. `since`: the time of the judgement that this one changes. */
export const judgementForm = z.object({
  criterion: id,
  level: z.string().max(100).optional().transform(orNull),
  feedback: z.string().max(longest.feedback, { error: () => m.assessment_error_too_long({ most: longest.feedback }) }),
  since: z.string().max(40).optional(),
  next: z.string().max(40).optional(),
})
export type JudgementForm = z.output<typeof judgementForm>

/** What an assessor writes for themselves; `since` as in a judgement. */
export const privateNoteForm = z.object({ private: text(longest.feedback), since: z.string().max(40).optional() })
export type PrivateNoteForm = z.output<typeof privateNoteForm>

/** Whether what was asked for on a criterion was met; empty takes it back. */
export const pointForm = z.object({
  criterion: id,
  outcome: z.union([z.literal(''), z.enum(pointOutcomes)]).transform(orNull),
})
export type PointForm = z.output<typeof pointForm>

/** A note on a passage: by its place in the entry's plain text, or by words that are looked for in it. */
export const noteForm = z
  .object({
    id,
    entry: id,
    start: offset.optional(),
    end: offset.optional(),
    quote: text(2_000).optional(),
    criterion: optionalId.transform(orNull),
    note: text(longest.note).min(1, { error: () => m.assessment_error_note_empty() }),
  })
  .refine((form) => (form.start !== undefined && form.end !== undefined) || Boolean(form.quote), {
    path: ['quote'],
    error: () => m.assessment_error_passage_missing(),
  })
export type NoteForm = z.output<typeof noteForm>

/** What one makes of a claimed passage; an empty verdict takes it back. */
export const verdictForm = z.object({
  claim: id,
  criterion: id,
  verdict: z.union([z.literal(''), z.enum(verdicts)]).transform(orNull),
})
export type VerdictForm = z.output<typeof verdictForm>

/** The decision. For a referral: the criteria to address as `address`, what is asked for each as `asked-<criterion's id>`. */
export const decisionForm = z
  .object({
    kind: z.enum(['recommend', 'refer'], { error: () => m.assessment_error_kind() }),
    summary: text(longest.summary).optional(),
    departure: text(longest.departure).optional(),
    address: list.pipe(z.array(id).max(200)),
    by: z.string().max(20).optional(),
  })
  .catchall(z.union([z.string().max(longest.feedback), z.array(z.string())]))
  .transform(({ kind, summary = '', departure = '', address, by = '', ...rest }) => ({
    kind,
    summary,
    departure,
    by,
    requests: address.map((criterionId) => {
      const asked = rest[`asked-${criterionId}`]
      return { criterionId, asked: typeof asked === 'string' ? asked.trim() : '' }
    }),
  }))
export type DecisionForm = z.output<typeof decisionForm>

/** Why a submission is returned for redaction, which of one's notes go along, and by when it is to be handed in again. */
export const redactionForm = z.object({
  reason: text(longest.comment).min(1, { error: () => m.assessment_error_return_reason() }),
  notes: list.pipe(z.array(id).max(500)),
  by: z.iso.date({ error: () => m.assessment_error_no_date() }),
})
export type RedactionForm = z.output<typeof redactionForm>

/** When an outcome is told: at once, or on a day at a time where the one who says so is. */
const releaseFields = {
  when: z.enum(['now', 'at']).default('now'),
  day: z.string().max(20).default(''),
  time: z.string().max(10).default(''),
}
const releaseOf = ({ when, day, time }: { when: 'now' | 'at'; day: string; time: string }) =>
  when === 'at' ? { day, time } : null
const isMoment = ({ when, day, time }: { when: 'now' | 'at'; day: string; time: string }) =>
  when === 'now' || (z.iso.date().safeParse(day).success && /^([01]\d|2[0-3]):[0-5]\d$/.test(time))
const noMoment = { path: ['day'], error: () => m.assessment_error_release_moment() }
/** Null: at once. */
export type ReleaseAt = ReturnType<typeof releaseOf>

export const releaseForm = z
  .object(releaseFields)
  .refine(isMoment, noMoment)
  .transform((form) => ({ release: releaseOf(form) }))
export type ReleaseForm = z.output<typeof releaseForm>

/** A quality assurer's word. Overturning needs a reason, which the assessor reads. */
export const confirmationForm = z
  .object({
    decision: id,
    outcome: z.enum(['confirmed', 'overturned'], { error: () => m.assessment_error_outcome() }),
    comment: text(longest.comment).optional().default(''),
    ...releaseFields,
  })
  .refine((form) => form.outcome === 'overturned' || isMoment(form), noMoment)
  .refine((form) => form.outcome === 'confirmed' || form.comment !== '', {
    path: ['comment'],
    error: () => m.assessment_error_reason_missing(),
  })
  .transform(({ when, day, time, ...form }) => ({ ...form, release: releaseOf({ when, day, time }) }))
export type ConfirmationForm = z.output<typeof confirmationForm>

/** Whom a submission is allocated to, and who had it when the form was shown; empty: nobody. */
export const allocationForm = z.object({
  assessor: optionalId.transform(orNull),
  was: z.union([z.literal(''), id]).transform(orNull),
})

/**
 * Several allocations at once. `submission`: those that are chosen; whom each goes to is `to-<its id>`, or else
 * `assessor` for all; who had it when the form was shown, `was-<its id>`. Empty: nobody.
 */
export const allocationsForm = z
  .object({
    submission: list.pipe(
      z
        .array(id)
        .min(1, { error: () => m.assessment_error_none_chosen() })
        .max(500),
    ),
    assessor: optionalId.transform(orNull),
  })
  .catchall(z.union([z.string().max(100), z.array(z.string())]))
  .transform(({ submission, assessor, ...rest }) => {
    const idIn = (name: string) => {
      const value = rest[name]
      return typeof value === 'string' && isId(value) ? value : null
    }
    return new Map(
      submission.map((one) => [
        one,
        { to: `to-${one}` in rest ? idIn(`to-${one}`) : assessor, was: idIn(`was-${one}`) },
      ]),
    )
  })

/** Why one gives a submission back. */
export const declineForm = z.object({
  reason: text(longest.comment).min(1, { error: () => m.assessment_error_decline_reason() }),
})
