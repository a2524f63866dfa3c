import { createEntryFromDocument, createLog, createPart, cutVersion, rewriteEntry } from '~/modules/logs/index.server'
import type { SetSession } from '~/modules/logs/session'
import type { Trx } from '~db/client.server'
import type { SeedEntry, SeedLog, SeedSession } from '~db/seeds/texts/shape'
import { backdateVersion } from './backdate.server'
import { dayFrom, momentBefore } from './days'
import { documentOf, partsOf } from './document'
import { idOf } from './ids'
import { people, personId } from './people'
import { cohortOf } from './provider.server'

export const logId = (trainee: string) => idOf('log', trainee)

/** A trainee's log with its parts and entries as they were written, day by day. */
export async function seedLog(trx: Trx, trainee: string, log: SeedLog, now: Date) {
  const organisationId = people.find(({ key }) => key === trainee)!.organisationId
  const traineeId = personId(trainee)
  const begun = momentBefore(now, Math.max(...log.entries.map((entry) => entry.daysAgo)) + 1)
  const cohortId = cohortOf(organisationId).id
  await createLog(trx, { id: logId(trainee), traineeId, cohortId, title: log.title, createdAt: begun })
  for (const [at, title] of partsOf(log).entries())
    await createPart(trx, {
      id: idOf('part', trainee, title),
      logId: logId(trainee),
      traineeId,
      title,
      position: at + 1,
      createdAt: begun,
    })
  for (const [at, entry] of log.entries.entries()) {
    await seedEntry(trx, trainee, entry, at, now)
    if (entry.drafts) await seedHistory(trx, trainee, entry, now)
  }
}

/** The versions of an entry that was written in several sittings on its day, the last of which left it as it is. */
async function seedHistory(trx: Trx, trainee: string, entry: SeedEntry, now: Date) {
  const entryId = idOf('entry', trainee, entry.title)
  const sittings = [...entry.drafts!, entry.body]
  for (const [at, body] of sittings.entries()) {
    const hour = 20 - 3 * (sittings.length - 1 - at)
    const writtenAt = momentBefore(now, entry.daysAgo, hour)
    await rewriteEntry(trx, entryId, documentOf(body, `${trainee}/${entry.title}`), writtenAt)
    await backdateVersion(trx, (await cutVersion(trx, entryId, 'session'))!, writtenAt)
  }
}

/** Puts another text in place of the log's: what a trainee did between two attempts. Its entries keep their titles. */
export async function rewriteLog(trx: Trx, trainee: string, log: SeedLog, now: Date) {
  for (const entry of log.entries)
    await rewriteEntry(
      trx,
      idOf('entry', trainee, entry.title),
      documentOf(entry.body, `${trainee}/${entry.title}`),
      momentBefore(now, Math.min(entry.daysAgo, 20)),
    )
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
