import { shareEntry, writeComment } from '~/modules/logs/index.server'
import { comments } from '~db/seeds/texts/supporter'
import type { Db } from '~db/client.server'
import { actorOf } from './actors.server'
import { momentBefore } from './days'
import { idOf } from './ids'
import { logId } from './logs.server'
import { personId } from './people'

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

/** When the two meet: a past meeting and the next. */
export async function seedMeetings(owner: Db, now: Date) {
  const { id: supportId } = await owner
    .selectFrom('support')
    .select('id')
    .where('trainee_id', '=', personId('bronagh'))
    .executeTakeFirstOrThrow()
  const meeting = (key: string, startsAt: Date, about: string) => ({
    id: idOf('meeting', key),
    support_id: supportId,
    trainee_id: personId('bronagh'),
    supporter_id: personId('emrys'),
    starts_at: startsAt,
    minutes: 45,
    time_zone: 'Europe/London',
    join_link: 'https://meet.example.org/reedbank-emrys',
    about,
  })
  await owner
    .insertInto('support_meeting')
    .values([
      meeting('past', momentBefore(now, 20, 16, 0), 'The first two sessions'),
      meeting('next', momentBefore(now, -8, 16, 0), 'What the two remarks in the book have to do with the log'),
    ])
    .execute()
}
