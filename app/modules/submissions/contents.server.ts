import { isId } from '~/platform/ids'
import type { Language } from '~/modules/logs/language'
import type { SetSession } from '~/modules/logs/session'
import type { Trx } from '~db/client.server'
import type { FrozenClaim, FrozenDeclarations, SubmissionRecord, SubmittedEntry } from './contents'
import type { Form } from './stage'

/** What never changes about a submission, as far as the asker may see it. */
export async function findSubmission(trx: Trx, submissionId: string): Promise<SubmissionRecord | undefined> {
  if (!isId(submissionId)) return undefined
  const row = await trx.selectFrom('submission').selectAll().where('id', '=', submissionId).executeTakeFirst()
  return (
    row && {
      id: row.id,
      number: row.number,
      logId: row.log_id,
      traineeId: row.trainee_id,
      cohortId: row.cohort_id,
      frameworkVersionId: row.framework_version_id,
      attempt: row.attempt,
      words: row.words,
      form: row.form as Form,
      language: row.language as Language,
      sha256: row.sha256.toString('hex'),
      handedInAt: row.handed_in_at,
      declarations: row.declarations as unknown as FrozenDeclarations,
    }
  )
}

/** A submission's entries in order; none for whom the words are not (or when they were erased). */
export async function entriesOf(trx: Trx, submissionId: string): Promise<SubmittedEntry[]> {
  const rows = await trx
    .selectFrom('submission_entry')
    .select([
      'entry_id',
      'version_id',
      'part_title',
      'title',
      'kind',
      'occurred_on',
      'plain',
      'html',
      'words',
      'claims',
      'session',
    ])
    .where('submission_id', '=', submissionId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    entryId: row.entry_id,
    versionId: row.version_id,
    partTitle: row.part_title,
    title: row.title,
    kind: row.kind,
    occurredOn: row.occurred_on,
    plain: row.plain,
    html: row.html,
    words: row.words,
    claims: row.claims as unknown as FrozenClaim[],
    session: row.session as unknown as SetSession | null,
  }))
}
