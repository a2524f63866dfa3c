import { createEntryFromDocument, type SetSession } from '~/modules/logs/index.server'
import type { Trx } from '~db/client.server'
import type { SeedEntry, SeedLog, SeedSession } from '~db/seeds/texts/shape'
import { dayFrom, momentBefore } from './days'
import { documentOf, partsOf } from './document'
import { idOf } from './ids'
import { people, personId } from './people'
import { cohortOf, programmeId } from './provider.server'

export const logId = (trainee: string) => idOf('log', trainee)

/** A trainee's log with its parts and entries as they were written, day by day. */
export async function seedLog(trx: Trx, trainee: string, log: SeedLog, now: Date) {
  const organisationId = people.find(({ key }) => key === trainee)!.organisationId
  const own = { trainee_id: personId(trainee), organisation_id: organisationId, cohort_id: cohortOf(organisationId).id }
  const firstDay = Math.max(...log.entries.map((entry) => entry.daysAgo))
  const begun = momentBefore(now, firstDay + 1)
  await trx
    .insertInto('log')
    .values({ id: logId(trainee), ...own, programme_id: programmeId, title: log.title, created_at: begun })
    .execute()
  await trx
    .insertInto('log_figures')
    .values({ log_id: logId(trainee), ...own })
    .execute()
  for (const [at, title] of partsOf(log).entries())
    await trx
      .insertInto('part')
      .values({
        id: idOf('part', trainee, title),
        log_id: logId(trainee),
        trainee_id: own.trainee_id,
        title,
        position: at + 1,
        created_at: begun,
      })
      .execute()
  for (const [at, entry] of log.entries.entries()) await seedEntry(trx, trainee, entry, at, now)
}

/** Puts another text in place of the log's: what a trainee did between two attempts. */
export async function rewriteLog(trx: Trx, trainee: string, log: SeedLog, now: Date) {
  const was = await trx.selectFrom('entry').select(['id', 'title']).where('log_id', '=', logId(trainee)).execute()
  for (const table of ['claim', 'session_question', 'set_session', 'entry_projection', 'entry_state', 'entry_writing'] as const)
    await trx
      .deleteFrom(table)
      .where(
        'entry_id',
        'in',
        was.map(({ id }) => id),
      )
      .execute()
  // The versions that were handed in stay; their entries keep their ids.
  for (const [at, entry] of log.entries.entries()) await seedEntry(trx, trainee, entry, at, now)
}

function seedEntry(trx: Trx, trainee: string, entry: SeedEntry, at: number, now: Date) {
  return createEntryFromDocument(trx, {
    id: idOf('entry', trainee, entry.title),
    logId: logId(trainee),
    partId: idOf('part', trainee, entry.part),
    traineeId: personId(trainee),
    kind: entry.kind,
    title: entry.title,
    position: at + 1,
    occurredOn: dayFrom(now, -entry.daysAgo),
    document: documentOf(entry.body, `${trainee}/${entry.title}`),
    createdAt: momentBefore(now, entry.daysAgo),
    session: entry.session && sessionOf(entry.session, dayFrom(now, -entry.daysAgo)),
  })
}

const sessionOf = (session: SeedSession, heldOn: string): SetSession => ({
  heldOn,
  setName: session.set,
  format: session.format === 'face to face' ? 'face-to-face' : session.format,
  role: session.role,
  minutes: session.minutes,
  members: session.members,
  issue: session.issue,
  heldBack: session.heldBack,
  actions: session.actions,
  learned: session.learned,
  questions: session.questions.map(({ text, type }) => ({
    text,
    type: type === 'advice in disguise' ? 'advice-in-disguise' : type,
  })),
})
