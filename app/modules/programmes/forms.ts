import { z } from 'zod'
import { isEmailAddress, normaliseEmail } from '~/modules/identity/addresses'
import { maxPastedCharacters } from '~/modules/identity/parse-invitees'
import { zoneNamed } from '~/modules/identity/time-zones'
import { isId } from '~/platform/ids'
import { ticked } from '~/platform/form-shapes'
import { m } from '~/platform/i18n/messages'
import { roles } from '~/policy/actor'
import { criterionCode } from './criterion-code'
import { markMost, markOf, scales } from './framework'
import { fileFormats } from './framework-file'

/*
 * What the admin's forms may hold. Sentences come from the catalogue; names of fields are the names in the page.
 */

type Sentence = () => string

const line = (missing: Sentence, max = 120) =>
  z
    .string({ error: missing })
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, { error: missing })
        .max(max, { error: () => m.programmes_error_too_long({ max }) }),
    )
const lineOrNone = (max = 120) =>
  z
    .string()
    .default('')
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(max, { error: () => m.programmes_error_too_long({ max }) }))
const paragraph = (max: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim())
    .pipe(z.string().max(max, { error: () => m.programmes_error_too_long({ max }) }))

const count = (min: number, max: number) => {
  const error = () => m.programmes_error_number({ min, max })
  return z
    .string({ error })
    .trim()
    .regex(/^\d{1,6}$/, { error })
    .transform(Number)
    .pipe(z.number().min(min, { error }).max(max, { error }))
}
/** The same; null where it is left empty. */
const countOrNone = (min: number, max: number) =>
  z
    .union([
      z
        .string()
        .trim()
        .length(0)
        .transform(() => null),
      count(min, max),
    ])
    .default(null)
/** Hours, to a hundredth; a comma is taken for a point. */
const hours = (max: number) => {
  const error = () => m.programmes_error_number({ min: 0, max })
  return z
    .string({ error })
    .trim()
    .transform((text) => text.replace(',', '.'))
    .pipe(z.string().regex(/^\d{1,4}(\.\d{1,2})?$/, { error }))
    .transform(Number)
    .pipe(z.number().max(max, { error }))
}
/** A zone that PostgreSQL knows, too: Intl takes names that it doesn't, and no query that counts days there would answer. */
export const timeZone = z
  .string({ error: () => m.programmes_error_time_zone() })
  .trim()
  .transform((name) => zoneNamed(name))
  .refine((zone) => zone !== undefined, { error: () => m.programmes_error_time_zone() })
const day = (missing: Sentence) =>
  z
    .string({ error: missing })
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: missing })
    .refine(
      (text) => {
        const date = new Date(`${text}T00:00:00Z`)
        return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '2000' && text < '2200'
      },
      { error: missing },
    )
const id = (missing: Sentence) => z.string({ error: missing }).refine(isId, { error: missing })
/** A name that may come once, many times or not at all. */
const ids = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [...new Set(value === undefined ? [] : [value].flat())].filter(isId))
const someIds = (missing: Sentence) => ids.refine((list) => list.length > 0, { error: missing })

export const organisationForm = z.object({
  name: line(() => m.programmes_error_organisation_name()),
  leadId: id(() => m.programmes_error_lead()),
})
export const organisationNameForm = organisationForm.pick({ name: true })

export const programmeForm = z.object({
  name: line(() => m.programmes_error_programme_name()),
  organisationId: id(() => m.programmes_error_organisation()),
  awardingBody: line(() => m.programmes_error_awarding_body()),
  /** 'demo' copies the starting framework, 'scratch' begins empty, an id shares a framework that stands. */
  framework: z
    .string({ error: () => m.programmes_error_framework() })
    .refine((value) => value === 'demo' || value === 'scratch' || isId(value), {
      error: () => m.programmes_error_framework(),
    }),
})
export type ProgrammeForm = z.output<typeof programmeForm>

export const settingsForm = z
  .object({
    name: line(() => m.programmes_error_programme_name()),
    award: line(() => m.programmes_error_award()),
    awardingBody: line(() => m.programmes_error_awarding_body()),
    signatoryName: lineOrNone(),
    awardingSignatoryName: lineOrNone(),
    timeZone,
    wordsMin: count(0, 100_000),
    wordsMax: count(1, 100_000),
    wordsBlock: ticked,
    evidenceBlocks: ticked,
    mayClaim: ticked,
    attemptsMax: count(1, 20),
    resubmissionDays: count(1, 730),
    lapseDays: countOrNone(0, 730),
    reviewDays: count(1, 365),
    appealDays: count(1, 365),
    appealAnswerDays: count(1, 365),
    hoursMin: hours(2000),
    setsMin: count(0, 100),
    validYears: count(0, 50),
    contactName: lineOrNone(),
    contactEmail: z
      .string()
      .default('')
      .transform(normaliseEmail)
      .refine((text) => text === '' || isEmailAddress(text), { error: () => m.programmes_error_email() }),
    safeguardingContact: paragraph(500),
    secondFactorRequired: ticked,
  })
  .refine((form) => form.wordsMax >= form.wordsMin, {
    path: ['wordsMax'],
    error: () => m.programmes_error_words_range(),
  })
export type SettingsForm = z.output<typeof settingsForm>

export const partnersForm = z.object({ partners: ids })

export const cohortForm = z
  .object({
    name: line(() => m.programmes_error_cohort_name()),
    organisationId: id(() => m.programmes_error_organisation()),
    startsOn: day(() => m.programmes_error_day()),
    handInOn: day(() => m.programmes_error_day()),
  })
  .refine((form) => form.handInOn > form.startsOn, {
    path: ['handInOn'],
    error: () => m.programmes_error_hand_in_before_start(),
  })
export type CohortForm = z.output<typeof cohortForm>
export const cohortSettingsForm = z
  .object({
    releasesTogether: ticked,
    name: line(() => m.programmes_error_cohort_name()),
    startsOn: day(() => m.programmes_error_day()),
    handInOn: day(() => m.programmes_error_day()),
  })
  .refine((form) => form.handInOn > form.startsOn, {
    path: ['handInOn'],
    error: () => m.programmes_error_hand_in_before_start(),
  })
export type CohortSettingsForm = z.output<typeof cohortSettingsForm>

/** Sentences per level come as `descriptor-<level key>`. */
export const criterionForm = z
  .looseObject({
    code: line(() => m.programmes_error_code(), 12).refine((code) => criterionCode.test(code), {
      error: () => m.programmes_error_code_signs(),
    }),
    title: line(() => m.programmes_error_criterion_title(), 200),
    shortTitle: lineOrNone(60),
    guidance: paragraph(2000),
    threshold: z.string({ error: () => m.programmes_error_threshold() }).trim(),
    markMax: z.union([z.literal('').transform(() => null), count(1, markMost)]).default(null),
    isNonCompensable: ticked,
  })
  .transform((form, context) => {
    const { isNonCompensable, code, title, shortTitle, guidance, threshold, markMax, ...rest } = form
    const descriptors: Record<string, string> = {}
    for (const [name, value] of Object.entries(rest)) {
      if (!name.startsWith('descriptor-') || typeof value !== 'string') continue
      const sentence = value.trim()
      if (sentence.length > 600)
        context.addIssue({
          code: 'custom',
          path: [name],
          message: m.programmes_error_too_long({ max: 600 }),
        })
      if (sentence !== '') descriptors[name.slice('descriptor-'.length)] = sentence
    }
    return { code, title, shortTitle, guidance, threshold, markMax, isCompensable: !isNonCompensable, descriptors }
  })
export type CriterionForm = z.output<typeof criterionForm>

export const moveForm = z.object({ to: z.enum(['up', 'down'], { error: () => m.programmes_error_direction() }) })

/** What criteria are judged on. The names of the levels from lowest to highest; `keys` beside them are of levels that stand, empty for a new one. */
const many = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()))
export const ruleForm = z.object({
  scale: z.enum(scales, { error: () => m.programmes_error_scale() }),
  keys: many,
  names: many,
  mayFallShort: count(0, 50),
  totalMin: z
    .string()
    .trim()
    .default('')
    .transform((typed) => (typed === '' ? null : (markOf(typed, 9999) ?? Number.NaN)))
    .refine((total) => total === null || total > 0, { error: () => m.programmes_error_total() }),
})
export type RuleForm = z.output<typeof ruleForm>

export const allocationForm = z.object({
  trainees: someIds(() => m.programmes_error_trainees()),
  /** Empty: nobody, which ends the allocation. */
  assessorId: z.union([z.literal(''), id(() => m.programmes_error_assessor())], {
    error: () => m.programmes_error_assessor(),
  }),
})
export const supportForm = z.object({
  trainees: someIds(() => m.programmes_error_trainees()),
  supporterId: id(() => m.programmes_error_supporter()),
})
export const conflictForm = z.object({
  personId: id(() => m.programmes_error_conflict_person()),
  withPersonId: id(() => m.programmes_error_conflict_trainee()),
  reason: paragraph(500),
})
export const learningSetForm = z.object({
  name: line(() => m.programmes_error_set_name()),
  members: ids,
})

/** A framework's file, or its contents pasted; `field` is the one that was used. */
export const importForm = z
  .object({ file: z.string().default(''), text: z.string().default('') })
  .refine(({ file, text }) => file.trim() !== '' || text.trim() !== '', {
    path: ['file'],
    error: () => m.programmes_error_import_nothing(),
  })
  .refine(({ file, text }) => file.trim() === '' || text.trim() === '', {
    path: ['text'],
    error: () => m.programmes_error_import_both(),
  })
  .transform(({ file, text }) =>
    text.trim() === '' ? { text: file, field: 'file' as const } : { text, field: 'text' as const },
  )
export type ImportForm = z.output<typeof importForm>

/** Which version of the criteria is taken out, and how. */
export const frameworkFileForm = z.object({
  version: z.coerce.number().int().min(1).max(100_000).optional(),
  as: z.enum(fileFormats),
})

/** Whom to invite: pasted, or as a file, and the role of rows that name none. */
export const inviteForm = z
  .object({
    people: z
      .string()
      .default('')
      .pipe(z.string().max(maxPastedCharacters, { error: () => m.programmes_error_invite_too_long() })),
    file: z
      .string()
      .default('')
      .pipe(z.string().max(maxPastedCharacters, { error: () => m.programmes_error_invite_too_long() })),
    role: z.enum(roles, { error: () => m.programmes_error_role() }),
  })
  .refine((form) => form.people.trim() !== '' || form.file.trim() !== '', {
    path: ['people'],
    error: () => m.programmes_error_invite_nobody(),
  })
  .refine((form) => form.people.trim() === '' || form.file.trim() === '', {
    path: ['file'],
    error: () => m.programmes_error_invite_both(),
  })
  .transform(({ people, file, role }) => ({ text: people.trim() === '' ? file : people, role }))
export type InviteForm = z.output<typeof inviteForm>

/** The page of ours that a step returns to. */
export const backForm = z.object({ back: z.string().max(1000).optional() })
