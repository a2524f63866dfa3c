import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { createEntryFromDocument, createLog, createPart, type NewEntry } from '~/modules/logs/index.server'
import type { Actor } from '~/policy/actor'
import { type Db, transaction, type Trx } from '~db/client.server'
import { anOrganisation, aPerson } from './factories'

/** A cohort of a programme with criteria C1 to C12, published; times and ranges as the schema gives them. */
export async function aCohort(db: Db): Promise<{ cohortId: string; organisationId: string; programmeId: string }> {
  const organisationId = await anOrganisation(db)
  const insert = async <T extends 'framework' | 'framework_version' | 'programme' | 'cohort'>(table: T, row: object) =>
    (await db
      .insertInto(table)
      .values(row as never)
      .returning('id')
      .executeTakeFirstOrThrow()) as { id: string }
  const { id: frameworkId } = await insert('framework', { organisation_id: organisationId, name: 'Twelve' })
  const { id: versionId } = await insert('framework_version', {
    framework_id: frameworkId,
    number: 1,
    levels: JSON.stringify([{ key: 'competent', name: 'Competent' }]),
    published_at: new Date(),
  })
  await db
    .insertInto('criterion')
    .values(
      Array.from({ length: 12 }, (_, at) => ({
        framework_version_id: versionId,
        position: at + 1,
        code: `C${at + 1}`,
        title: `Criterion ${at + 1}`,
        short_title: `Criterion ${at + 1}`,
        guidance: 'Write about your own part.',
        descriptors: '{}',
        threshold: 'competent',
      })),
    )
    .execute()
  const { id: programmeId } = await insert('programme', {
    organisation_id: organisationId,
    framework_id: frameworkId,
    name: 'Facilitating',
    awarding_body: 'Institute',
  })
  const { id: cohortId } = await insert('cohort', {
    programme_id: programmeId,
    organisation_id: organisationId,
    framework_version_id: versionId,
    name: 'Spring',
    starts_on: '2026-02-01',
    hand_in_on: '2026-08-28',
  })
  return { cohortId, organisationId, programmeId }
}

export interface ALog {
  trainee: Actor
  cohortId: string
  logId: string
  partId: string
}

/** A trainee who is enrolled, with a log of one part. */
export async function aLog(db: Db, given: { name?: string; cohortId?: string } = {}): Promise<ALog> {
  const cohort = given.cohortId
    ? await db.selectFrom('cohort').selectAll().where('id', '=', given.cohortId).executeTakeFirstOrThrow()
    : undefined
  const { cohortId, organisationId, programmeId } = cohort
    ? { cohortId: cohort.id, organisationId: cohort.organisation_id, programmeId: cohort.programme_id }
    : await aCohort(db)
  const trainee = await aPerson(db, { name: given.name, role: 'trainee', organisationId, cohortId, programmeId })
  await db.insertInto('enrolment').values({ person_id: trainee.personId, cohort_id: cohortId }).execute()
  const own = { traineeId: trainee.personId }
  return transaction(trainee, async (trx) => {
    const logId = (await createLog(trx, { ...own, cohortId }))!
    const partId = await createPart(trx, { ...own, logId, title: 'Beginnings', position: 1 })
    return { trainee, cohortId, logId, partId }
  })
}

/** An entry that says these paragraphs; a claim is written as an inline node of the document. */
export function anEntry(
  { trainee, logId, partId }: ALog,
  text: string | object = 'Words enough.',
  given: Partial<NewEntry> = {},
): Promise<string> {
  return transaction(trainee, (trx: Trx) =>
    createEntryFromDocument(trx, {
      logId,
      partId,
      traineeId: trainee.personId,
      kind: 'reflection',
      title: 'An entry',
      position: 1,
      ...given,
      document: typeof text === 'string' ? aDocument(text) : text,
    }),
  )
}

export const aDocument = (...paragraphs: string[]) => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })),
})

export const claimed = (text: string, criterion: string, id: string = randomUUID()) => ({
  type: 'text',
  text,
  marks: [{ type: 'claim', attrs: { id, criterion } }],
})

/** A device on which someone types: what it types comes out as updates. */
export class ADevice {
  readonly doc = new Y.Doc()
  readonly id = randomUUID()
  private pending: Uint8Array[] = []
  constructor(state?: Uint8Array) {
    if (state) Y.applyUpdate(this.doc, state)
    this.doc.on('update', (update: Uint8Array, origin) => origin !== 'server' && this.pending.push(update))
  }
  receive(update: Uint8Array) {
    Y.applyUpdate(this.doc, update, 'server')
  }
  /** Adds a paragraph at the end. */
  type(text: string) {
    this.doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      const page = this.doc.getXmlFragment('default')
      page.insert(page.length, [paragraph])
    })
    return this
  }
  /** What was typed since it was last asked, as one update to send. */
  update(updateId: string = randomUUID()) {
    const data = Y.mergeUpdates(this.pending)
    this.pending = []
    return { updateId, deviceId: this.id, schemaVersion: 1, data }
  }
}

/** An update that decodes, and throws when it is applied: a character that comes after one which its own client hasn't written yet. */
export const anImpossibleUpdate = (): Uint8Array => new Uint8Array([1, 1, 5, 0, 0x84, 5, 7, 1, 120, 0])
