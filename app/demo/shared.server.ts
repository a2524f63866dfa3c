import { shareEntry, writeComment } from '~/modules/logs/index.server'
import { comments } from '~db/seeds/texts/supporter'
import type { Db } from '~db/client.server'
import { actorOf } from './actors.server'
import { idOf } from './ids'
import { logId } from './logs.server'

/** What Bronagh shares with Emrys, and what he asked her: the entries in which his questions have their words. */
export async function seedShared(owner: Db) {
  const [trainee, supporter] = [actorOf('bronagh'), actorOf('emrys')]
  for (const [at, { log, quote, note }] of comments.entries()) {
    const { entry_id: entryId } = await owner
      .selectFrom('entry_projection')
      .select('entry_id')
      .where('log_id', '=', logId(log))
      .where('plain', 'like', `%${quote}%`)
      .executeTakeFirstOrThrow()
    await shareEntry(trainee, entryId, supporter.personId)
    const { id: shareId } = await owner
      .selectFrom('entry_share')
      .select('id')
      .where('entry_id', '=', entryId)
      .executeTakeFirstOrThrow()
    const id = idOf('comment', log, String(at))
    await writeComment(supporter, shareId, { id, kind: 'question', quote, text: note })
  }
}
