import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { QuestionType, SessionFormat, SessionRole, SetSession } from './session'

interface SessionOwner {
  entryId: string
  logId: string
  traineeId: string
}

export async function insertSession(trx: Trx, owner: SessionOwner, session: SetSession): Promise<void> {
  await trx
    .insertInto('set_session')
    .values({ entry_id: owner.entryId, log_id: owner.logId, trainee_id: owner.traineeId, ...columnsOf(session) })
    .execute()
  await insertQuestions(trx, owner, session)
}

export async function replaceSession(trx: Trx, owner: SessionOwner, session: SetSession): Promise<void> {
  await trx.updateTable('set_session').set(columnsOf(session)).where('entry_id', '=', owner.entryId).execute()
  await trx.deleteFrom('session_question').where('entry_id', '=', owner.entryId).execute()
  await insertQuestions(trx, owner, session)
}

const columnsOf = (session: SetSession) => ({
  held_on: session.heldOn,
  set_name: session.setName,
  format: session.format,
  role: session.role,
  minutes: session.minutes,
  members: session.members,
  issue: session.issue,
  held_back: session.heldBack,
  actions: session.actions,
  learned: session.learned,
})

async function insertQuestions(trx: Trx, owner: SessionOwner, { questions }: SetSession) {
  if (questions.length === 0) return
  await trx
    .insertInto('session_question')
    .values(
      questions.map((question, position) => ({
        entry_id: owner.entryId,
        trainee_id: owner.traineeId,
        position,
        text: question.text,
        type: question.type,
      })),
    )
    .execute()
}

/** The sessions of a log's entries, by entry; those taken out are left out. */
export async function sessionsOf(
  trx: Trx,
  logId: string,
): Promise<(SetSession & { entryId: string; title: string })[]> {
  const rows = await trx
    .selectFrom('set_session as s')
    .innerJoin('entry as e', 'e.id', 's.entry_id')
    .innerJoin('part as p', 'p.id', 'e.part_id')
    .selectAll('s')
    .select('e.title')
    .select(questionsColumn)
    .where('s.log_id', '=', logId)
    .where('e.removed_at', 'is', null)
    .where('p.removed_at', 'is', null)
    .orderBy('s.held_on')
    .orderBy('e.created_at')
    .execute()
  return rows.map((row) => ({ ...sessionFrom(row), entryId: row.entry_id, title: row.title }))
}

export async function findSession(trx: Trx, entryId: string): Promise<SetSession | undefined> {
  const row = await trx
    .selectFrom('set_session as s')
    .selectAll('s')
    .select(questionsColumn)
    .where('s.entry_id', '=', entryId)
    .executeTakeFirst()
  return row && sessionFrom(row)
}

/** The questions of the session in scope as `s`, in order. */
const questionsColumn = sql<SetSession['questions']>`coalesce((
  select json_agg(json_build_object('text', q.text, 'type', q.type) order by q.position)
  from session_question q where q.entry_id = s.entry_id), '[]')`.as('questions')

interface SessionRow {
  held_on: string | Date
  set_name: string
  format: string
  role: string
  minutes: number
  members: number
  issue: string
  held_back: string
  actions: string
  learned: string
  questions: { text: string; type: QuestionType }[]
}

const sessionFrom = (row: SessionRow): SetSession => ({
  heldOn: row.held_on as string,
  setName: row.set_name,
  format: row.format as SessionFormat,
  role: row.role as SessionRole,
  minutes: row.minutes,
  members: row.members,
  issue: row.issue,
  heldBack: row.held_back,
  actions: row.actions,
  learned: row.learned,
  questions: row.questions,
})
