import { sql } from 'kysely'
import { recordEvent } from '~/platform/audit.server'
import { Invalid } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { transaction, type Trx } from '~db/client.server'
import { cutVersion } from '../cut-version.server'
import type { Log } from '../log-queries.server'
import { findSession, replaceSession } from '../session-queries.server'
import { lockLogToChange } from '../structure-queries.server'
import { writeChange } from '../write-change.server'
import type { KnownWordForm, NameForm } from './forms'
import { dropLine, putKnownWord, putName } from './key-queries.server'
import { replaceInDocument, replaceWords } from './replace-words'

/**
 * Calls somebody by another name in the whole of a log: in every entry's text, title, session and notes, and in the
 * titles of the log and its parts. The marks that lay on the words stay; each text that changes is kept as a version
 * before, so it can be put back. Which name stands for which is kept for the author alone. Again it changes nothing.
 */
export function giveName(actor: Actor, logId: string, { original, pseudonym }: NameForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const log = await lockLogToChange(trx, actor, logId)
    if (original === pseudonym) throw new Invalid({ pseudonym: m.logs_names_same() })
    await putName(trx, { logId: log.id, traineeId: log.traineeId }, original, pseudonym)
    for (const entryId of await entriesWith(trx, log.id, original))
      await changeEntry(trx, log, entryId, original, pseudonym)
    await changeTitles(trx, 'part', log.id, original, pseudonym)
    await changeTitles(trx, 'log', log.id, original, pseudonym)
    await recordEvent(trx, actor, 'log.nameGiven', { id: log.id })
  })
}

/** Says of a word that it tells of nobody, or that it stays. */
export function knowWord(actor: Actor, logId: string, { word, choice }: KnownWordForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const log = await lockLogToChange(trx, actor, logId)
    await putKnownWord(trx, { logId: log.id, traineeId: log.traineeId }, word, choice)
  })
}

/** Takes a line out of the key, whose words stay as they are in the texts; or a choice back. */
export function forgetLine(actor: Actor, logId: string, what: 'name' | 'word', id: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const log = await lockLogToChange(trx, actor, logId)
    await dropLine(trx, what === 'name' ? 'log_pseudonym' : 'log_known_word', log.id, id)
  })
}

/** The entries of a log in which the words may stand; the saves that no projection shows yet are looked through, too. */
async function entriesWith(trx: Trx, logId: string, words: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('entry as e')
    .innerJoin('entry_projection as j', 'j.entry_id', 'e.id')
    .innerJoin('entry_writing as w', 'w.entry_id', 'e.id')
    .leftJoin('set_session as s', 's.entry_id', 'e.id')
    .select('e.id')
    .where('e.log_id', '=', logId)
    .where('e.removed_at', 'is', null)
    .where(
      sql<boolean>`strpos(j.plain, ${words}) > 0 or strpos(e.title, ${words}) > 0 or s.entry_id is not null or w.seq > j.seq
        or exists (select from claim c where c.entry_id = e.id and strpos(c.note, ${words}) > 0)`,
    )
    .orderBy('e.id')
    .execute()
  return rows.map(({ id }) => id)
}

async function changeEntry(trx: Trx, log: Log, entryId: string, from: string, to: string) {
  await cutVersion(trx, entryId, 'session')
  await writeChange(trx, entryId, (doc) => replaceInDocument(doc, from, to))
  await changeTitles(trx, 'entry', entryId, from, to)
  const session = await findSession(trx, entryId)
  if (!session) return
  const replaced = (text: string) => replaceWords(text, from, to)
  const changed = {
    ...session,
    issue: replaced(session.issue),
    heldBack: replaced(session.heldBack),
    actions: replaced(session.actions),
    learned: replaced(session.learned),
    questions: session.questions.map(({ text, type }) => ({ text: replaced(text), type })),
  }
  if (JSON.stringify(changed) !== JSON.stringify(session))
    await replaceSession(trx, { entryId, logId: log.id, traineeId: log.traineeId }, changed)
}

const longestTitle = 200

/** The title of an entry or of a log, or those of a log's parts. */
async function changeTitles(trx: Trx, of: 'entry' | 'log' | 'part', id: string, from: string, to: string) {
  const rows =
    of === 'part'
      ? await trx
          .selectFrom('part')
          .select(['id', 'title'])
          .where('log_id', '=', id)
          .where('removed_at', 'is', null)
          .execute()
      : await trx.selectFrom(of).select(['id', 'title']).where('id', '=', id).execute()
  for (const { id, title } of rows) {
    const changed = replaceWords(title, from, to)
    if (changed !== title)
      await trx
        .updateTable(of)
        .set({ title: changed.slice(0, longestTitle) })
        .where('id', '=', id)
        .execute()
  }
}
