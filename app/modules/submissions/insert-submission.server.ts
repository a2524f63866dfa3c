import type { Log, PinnedEntry } from '~/modules/logs/index.server'
import type { Trx } from '~db/client.server'
import type { Snapshot } from './freeze'

interface NewSubmission extends Omit<Snapshot, 'entries'> {
  log: Log
  entries: readonly PinnedEntry[]
  key: string
  salt: Buffer
  sha256: string
  traineeName: string
  cohortName: string
  assessorId: string | null
  /** The day by which it is to be assessed. */
  dueOn: string
}

/** The submission that a key has made before. */
export function findByKey(trx: Trx, traineeId: string, key: string): Promise<{ id: string } | undefined> {
  return trx
    .selectFrom('submission')
    .select('id')
    .where('trainee_id', '=', traineeId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
}

/** Writes a submission: its row, where it stands, its salt and contents, and the first line of its history. */
export async function insertSubmission(trx: Trx, submission: NewSubmission): Promise<string> {
  const { log, attempt, words, form } = submission
  const where = {
    trainee_id: log.traineeId,
    cohort_id: log.cohortId,
    programme_id: log.programmeId,
    organisation_id: log.organisationId,
    attempt,
    words,
    form,
  }
  const { id, number } = await trx
    .insertInto('submission')
    .values({
      ...where,
      log_id: log.id,
      framework_version_id: submission.frameworkVersionId,
      sha256: Buffer.from(submission.sha256, 'hex'),
      language: submission.language,
      declarations: JSON.stringify(submission.declarations),
      idempotency_key: submission.key,
      handed_in_at: submission.handedInAt,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('submission_stage')
    .values({
      ...where,
      submission_id: id,
      number,
      state: 'submitted',
      assessor_id: submission.assessorId,
      due_on: submission.dueOn,
      since: submission.handedInAt,
      language: submission.language,
      trainee_name: submission.traineeName,
      cohort_name: submission.cohortName,
    })
    .execute()
  await trx.insertInto('submission_salt').values({ submission_id: id, salt: submission.salt }).execute()
  await trx
    .insertInto('submission_entry')
    .values(submission.entries.map((entry, at) => rowOf(id, entry, at)))
    .execute()
  await trx
    .insertInto('submission_event')
    .values({ submission_id: id, event: 'hand-in', to_state: 'submitted', person_id: log.traineeId })
    .execute()
  return id
}

const rowOf = (submissionId: string, entry: PinnedEntry, position: number) => ({
  submission_id: submissionId,
  position,
  entry_id: entry.entryId,
  version_id: entry.versionId,
  part_title: entry.partTitle,
  title: entry.title,
  kind: entry.kind,
  occurred_on: entry.occurredOn,
  document: JSON.stringify(entry.document),
  plain: entry.plain,
  html: entry.html,
  words: entry.words,
  claims: JSON.stringify(entry.claims),
  session: entry.session && JSON.stringify(entry.session),
})
