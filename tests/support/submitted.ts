import { randomUUID } from 'node:crypto'
import { claimsOf, plainText, renderHtml, wordCount, type DocumentJson } from '~/modules/logs/document'
import type { Actor } from '~/policy/actor'
import type { Db } from '~db/client.server'
import { anOrganisation, aPerson } from './factories'

/** A programme of one organisation, with a framework of four criteria (the second can't be made up for) and one cohort. */
export interface TestProgramme {
  organisationId: string
  programmeId: string
  cohortId: string
  frameworkVersionId: string
  criteria: { id: string; code: string }[]
}

export const levels = ['not-yet', 'developing', 'competent', 'strong'] as const

export async function aProgramme(
  db: Db,
  settings: {
    leadId?: string | null
    attemptsMax?: number
    /** Judged by marks out of so many, half of which pass. */
    marks?: number
  } = {},
): Promise<TestProgramme> {
  const organisationId = await anOrganisation(db, 'Reedbank', settings.leadId ?? null)
  const framework = await db
    .insertInto('framework')
    .values({ organisation_id: organisationId, name: 'Four criteria' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = await db
    .insertInto('framework_version')
    .values({
      framework_id: framework.id,
      number: 1,
      scale: settings.marks ? 'marks' : 'levels',
      levels: JSON.stringify(settings.marks ? [] : levels.map((key) => ({ key, name: key.replace('-', ' ') }))),
      published_at: new Date('2026-01-01'),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const criteria = await db
    .insertInto('criterion')
    .values(
      ['C1', 'C2', 'C3', 'C4'].map((code, index) => ({
        framework_version_id: version.id,
        position: index + 1,
        code,
        title: `Criterion ${code} in full`,
        short_title: `Criterion ${code}`,
        threshold: settings.marks ? String(settings.marks / 2) : 'competent',
        mark_max: settings.marks ?? null,
        is_compensable: code !== 'C2',
        descriptors: JSON.stringify(Object.fromEntries(levels.map((key) => [key, `What ${key} looks like.`]))),
      })),
    )
    .returning(['id', 'code'])
    .execute()
  const programme = await db
    .insertInto('programme')
    .values({
      organisation_id: organisationId,
      framework_id: framework.id,
      name: 'Facilitating sets',
      awarding_body: 'Fennmark Institute',
      attempts_max: settings.attemptsMax ?? 3,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const cohort = await db
    .insertInto('cohort')
    .values({
      programme_id: programme.id,
      organisation_id: organisationId,
      framework_version_id: version.id,
      name: 'Spring',
      starts_on: '2026-01-05',
      hand_in_on: '2999-08-28',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return {
    organisationId,
    programmeId: programme.id,
    cohortId: cohort.id,
    frameworkVersionId: version.id,
    criteria: criteria.sort((a, b) => a.code.localeCompare(b.code)),
  }
}

/** Somebody with a role in the programme's organisation; a trainee is enrolled in its cohort. */
export async function aMember(
  db: Db,
  at: TestProgramme,
  role: 'trainee' | 'supporter' | 'assessor' | 'quality-assurer' | 'admin' | 'external-verifier',
  name?: string,
): Promise<Actor> {
  const person = await aPerson(db, { role, organisationId: at.organisationId, name: name ?? `A ${role}` })
  if (role === 'trainee')
    await db.insertInto('enrolment').values({ person_id: person.personId, cohort_id: at.cohortId }).execute()
  return person
}

/** A document of paragraphs; `[[C4: words]]` in one is claimed for that criterion. */
export function aDocument(...paragraphs: string[]): DocumentJson {
  return {
    type: 'doc',
    content: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: paragraph.split(/(\[\[C\d+: .*?\]\])/).flatMap((piece) => {
        const claimed = /^\[\[(C\d+): (.*?)\]\]$/.exec(piece)
        if (claimed)
          return [
            {
              type: 'text',
              text: claimed[2]!,
              marks: [{ type: 'claim', attrs: { id: randomUUID(), criterion: claimed[1] } }],
            },
          ]
        return piece === '' ? [] : [{ type: 'text', text: piece }]
      }),
    })),
  }
}

export interface TestSubmission {
  id: string
  number: number
  logId: string
  entries: { entryId: string; plain: string; claims: { id: string; criterionId: string }[] }[]
}

/** Something that was handed in, as it lies in the tables; without an assessor it is unallocated. */
export async function aSubmission(
  db: Db,
  at: TestProgramme,
  trainee: Actor,
  given: {
    assessor?: Actor | null
    state?: string
    attempt?: number
    dueOn?: string
    words?: number
    documents?: DocumentJson[]
    entryIds?: string[]
  } = {},
): Promise<TestSubmission> {
  const log =
    (await db
      .selectFrom('log')
      .select('id')
      .where('trainee_id', '=', trainee.personId)
      .where('cohort_id', '=', at.cohortId)
      .executeTakeFirst()) ??
    (await db
      .insertInto('log')
      .values({
        trainee_id: trainee.personId,
        cohort_id: at.cohortId,
        programme_id: at.programmeId,
        organisation_id: at.organisationId,
      })
      .returning('id')
      .executeTakeFirstOrThrow())
  const documents = given.documents ?? [
    aDocument('We met on a wet Tuesday. [[C1: I said what a set is for.]] Nobody spoke.'),
  ]
  const words = given.words ?? documents.reduce((sum, document) => sum + wordCount(document), 0)
  const where = {
    trainee_id: trainee.personId,
    cohort_id: at.cohortId,
    programme_id: at.programmeId,
    organisation_id: at.organisationId,
    attempt: given.attempt ?? 1,
    words,
    form: 'prose',
  }
  const { id, number } = await db
    .insertInto('submission')
    .values({
      ...where,
      log_id: log.id,
      framework_version_id: at.frameworkVersionId,
      sha256: Buffer.alloc(32, 1),
      declarations: JSON.stringify({ ownWork: true, namesChanged: true, usedAi: false, aiHow: '' }),
      idempotency_key: randomUUID(),
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
  await db
    .insertInto('submission_stage')
    .values({
      ...where,
      submission_id: id,
      number,
      state: given.state ?? 'submitted',
      assessor_id: given.assessor?.personId ?? null,
      due_on: given.dueOn ?? '2999-04-24',
      released_at: ['confirmed', 'released', 'recorded'].includes(given.state ?? '') ? new Date() : null,
      trainee_name: trainee.name,
      cohort_name: 'Spring',
    })
    .execute()
  const codes = new Map(at.criteria.map((criterion) => [criterion.code, criterion.id]))
  const entries = documents.map((document, position) => ({
    entryId: given.entryIds?.[position] ?? randomUUID(),
    plain: plainText(document),
    claims: claimsOf(document).map(({ id, criterion, from, to, quote }) => ({
      id,
      criterionId: codes.get(criterion)!,
      from,
      to,
      quote,
      note: '',
    })),
    document,
    position,
  }))
  await db
    .insertInto('submission_entry')
    .values(
      entries.map(({ entryId, plain, claims, document, position }) => ({
        submission_id: id,
        position,
        entry_id: entryId,
        version_id: randomUUID(),
        part_title: 'Part 1',
        title: `Entry ${position + 1}`,
        kind: 'reflection',
        document: JSON.stringify(document),
        plain,
        html: renderHtml(document),
        words: wordCount(document),
        claims: JSON.stringify(claims),
      })),
    )
    .execute()
  return { id, number, logId: log.id, entries }
}
