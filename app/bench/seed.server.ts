import { seedDemo } from '~/demo/seed.server'
import { frameworkVersionId, programmeId } from '~/demo/provider.server'
import { kyselyOn, openPool, type Trx } from '~db/client.server'
import { aWriter, type Writer } from './logs.server'
import { type Place, type SignedIn, signIn } from './people.server'
import { anAssessorWith, fillSubmissions } from './queues.server'

/** People who ask at once, as in the peers' figures. */
export const manyPeople = 24

export interface Queue {
  submissions: number
  /** Sessions of the assessor whose queue it is. */
  sessions: SignedIn[]
  /** Submissions of it that hold a whole log, and the trainee's name. */
  filled: { submissionId: string; traineeName: string }[]
}

export interface Seeded {
  writers: Writer[]
  queues: [Queue, Queue]
  /** A record in force, and the admins who may see its certificate. */
  record: { id: string; number: string; admins: SignedIn[] }
}

/** Fills an empty migrated database: the demo, 24 trainees with logs, one assessor with 200 submissions and one with 5,000. */
export async function seedBench(ownerUrl: string): Promise<Seeded> {
  await seedDemo(ownerUrl)
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    const seeded = await kyselyOn(pool)
      .transaction()
      .execute(async (trx) => {
        // Measured as real instances run: without the demo's notice on every page.
        await trx.updateTable('instance').set({ is_demo: false }).execute()
        const place = await aCohort(trx)
        const writers: Writer[] = []
        for (let number = 1; number <= manyPeople; number++) writers.push(await aWriter(trx, number, place))
        const queues = [await aQueue(trx, 200, place, writers[0]!), await aQueue(trx, 5000, place, writers[0]!)]
        return { writers, queues: queues as [Queue, Queue], record: await aRecord(trx) }
      })
    // What autovacuum does by itself within minutes.
    await pool.query('vacuum analyze')
    return seeded
  } finally {
    await pool.end()
  }
}

/** A cohort of a run's own in the demo's programme. */
export async function aCohort(trx: Trx): Promise<Place> {
  const { organisation_id: organisationId } = await trx
    .selectFrom('programme')
    .select('organisation_id')
    .where('id', '=', programmeId)
    .executeTakeFirstOrThrow()
  const { id: cohortId } = await trx
    .insertInto('cohort')
    .values({
      programme_id: programmeId,
      organisation_id: organisationId,
      framework_version_id: frameworkVersionId,
      name: 'The measured cohort',
      starts_on: '2026-01-05',
      hand_in_on: '2027-12-20',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { organisationId, programmeId, cohortId }
}

async function aQueue(trx: Trx, submissions: number, place: Place, author: Writer): Promise<Queue> {
  const assessorId = await anAssessorWith(trx, submissions, place, frameworkVersionId)
  const filled = await fillSubmissions(trx, assessorId, manyPeople, author.logId)
  return { submissions, filled, sessions: await sessionsOf(trx, assessorId) }
}

async function sessionsOf(trx: Trx, personId: string): Promise<SignedIn[]> {
  const sessions: SignedIn[] = []
  for (let i = 0; i < manyPeople; i++) sessions.push(await signIn(trx, personId))
  return sessions
}

async function aRecord(trx: Trx) {
  const record = await trx
    .selectFrom('accreditation_record as r')
    .leftJoin('record_revocation as v', 'v.record_id', 'r.id')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.organisation_id', '=', 'r.organisation_id').on('m.role', '=', 'admin').on('m.ended_at', 'is', null),
    )
    .select(['r.id', 'r.number', 'm.person_id'])
    .where('v.record_id', 'is', null)
    .orderBy('r.number')
    .executeTakeFirstOrThrow(() => new Error('The demo has no record in force'))
  return { id: record.id, number: record.number, admins: await sessionsOf(trx, record.person_id) }
}
