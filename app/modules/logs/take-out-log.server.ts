import { dayIn } from '~/platform/days'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { logFile, type FileForm, type LogFile } from './log-file'
import { documentsOf, readLog } from './read-log.server'

/** A trainee's whole log as a file to keep. Its name tells the day, not the title. NotFound: not there, or not theirs. */
export async function takeOutLog(
  actor: Actor,
  logId: string,
  form: FileForm,
  now: Date,
): Promise<LogFile & { name: string }> {
  const log = await readLog(actor, logId)
  const documents = await reading(actor, (trx) => documentsOf(trx, log.id))
  const file = logFile(log, documents, form)
  return { ...file, name: `learning-log-${dayIn(actor.timeZone, now)}.${file.extension}` }
}
