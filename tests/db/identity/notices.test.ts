import { beforeEach, describe, expect, it } from 'vitest'
import {
  chooseNotices,
  endNotices,
  readNotices,
  tell,
  unreadNotices,
  viewNotices,
} from '~/modules/identity/index.server'
import { noticesForm } from '~/modules/identity/notices/forms'
import { allNoticeKinds, noticeKindName, noticeWords } from '~/modules/identity/notices/notice'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { anOrganisation, aPerson } from '../../support/factories'
import { mailsTo } from '../../support/mail'
import { aZoneAt } from '../../support/zones'

const database = useTestDatabase()
let teller: Actor
let ada: Actor
beforeEach(async () => {
  const organisationId = await anOrganisation(database.owner, 'Reedbank')
  teller = await aPerson(database.owner, { role: 'admin', organisationId })
  ada = await aPerson(database.owner, { role: 'assessor', organisationId })
})

const told = (to: Actor, kind: 'allocated' | 'reply' = 'allocated', number = 2406) =>
  transaction(teller, (trx) =>
    tell(trx, { to: to.personId, kind, facts: { number, cohort: 'Spring' }, path: `/submissions/${number}/review` }),
  )
const mails = async (to = ada) => {
  await database.runJobs()
  return mailsTo(database, to.email)
}
const choose = (mail: string, kind = 'allocated') => chooseNotices(ada, noticesForm.parse({ [kind]: mail }))

describe('a notice', () => {
  it('is shown to whom it is for, with what it says and leads to, until it is read', async () => {
    await told(ada)
    const { notices } = await viewNotices(ada)
    expect(notices).toMatchObject([{ kind: 'allocated', path: '/submissions/2406/review', isRead: false }])
    expect(noticeWords(notices[0]!)).toBe('Submission 2406 (Spring) is yours to read')
    expect(await unreadNotices(ada)).toBe(1)
    await readNotices(ada)
    expect(await unreadNotices(ada)).toBe(0)
    expect((await viewNotices(ada)).notices[0]!.isRead).toBe(true)
  })

  it('is nobody else’s to see or to read, whoever told it', async () => {
    await told(ada)
    expect((await viewNotices(teller)).notices).toEqual([])
    await readNotices(teller)
    expect(await unreadNotices(ada)).toBe(1)
    const seen = await transaction(teller, (trx) => trx.selectFrom('notice').selectAll().execute())
    expect(seen).toEqual([])
  })

  it('goes when what it tells of is undone before it is committed', async () => {
    const undone = transaction(teller, async (trx) => {
      await tell(trx, { to: ada.personId, kind: 'allocated', facts: {}, path: '/' })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await unreadNotices(ada)).toBe(0)
    expect(await mails()).toEqual([])
  })
})

describe('by mail', () => {
  it('is sent once, at once, and says how to end mails of its kind', async () => {
    await told(ada)
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail!.subject).toBe('Submission 2406 (Spring) is yours to read')
    expect(mail!.text).toMatch(/\/submissions\/2406\/review/)
    expect(await mails()).toHaveLength(1)

    const key = /\/notices\/end\/([\da-f-]{36})/.exec(mail!.text)![1]!
    await endNotices('no key')
    await endNotices(key)
    await told(ada)
    await told(ada, 'reply')
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Submission 2406 (Spring) is yours to read',
      'There is a reply to your question on submission 2406',
    ])
    expect((await viewNotices(ada)).choices).toContainEqual({ kind: 'allocated', mail: 'never' })
    expect(await unreadNotices(ada)).toBe(3)
  })

  it('is not sent to whoever wants none, has read it, or is suspended', async () => {
    await choose('never')
    await told(ada)
    expect(await mails()).toEqual([])
    await choose('at-once')
    await told(ada)
    await readNotices(ada)
    expect(await mails()).toEqual([])
    await told(ada)
    await database.owner
      .updateTable('person')
      .set({ suspended_at: new Date() })
      .where('id', '=', ada.personId)
      .execute()
    expect(await mails()).toEqual([])
  })

  it('comes once a day, together, in the morning where the person is', async () => {
    await choose('daily')
    await choose('daily', 'reply')
    await told(ada, 'allocated', 2406)
    await told(ada, 'reply', 2407)
    const hour = async (at: number) =>
      database.owner
        .updateTable('person')
        .set({ time_zone: await aZoneAt(database, at) })
        .where('id', '=', ada.personId)
        .execute()
    const tick = async () => {
      await database.runScheduled('identity.look-for-days')
      return mails()
    }
    await hour(12)
    expect(await tick()).toEqual([])
    await hour(8)
    const [mail, ...more] = await tick()
    expect(more).toEqual([])
    expect(mail!.subject).toBe('2 notices since yesterday')
    expect(mail!.text).toContain('Submission 2406 (Spring) is yours to read.')
    expect(mail!.text).toContain('There is a reply to your question on submission 2407.')
    expect(await tick()).toHaveLength(1)
  })
})

describe('the choices', () => {
  it('are offered for what can concern one, and kept', async () => {
    expect((await viewNotices(ada)).choices).toEqual([
      { kind: 'allocated', mail: 'at-once' },
      { kind: 'reply', mail: 'at-once' },
      { kind: 'checked', mail: 'at-once' },
      { kind: 'appeal', mail: 'at-once' },
      { kind: 'due-soon', mail: 'at-once' },
      { kind: 'calibration', mail: 'at-once' },
    ])
    await choose('daily', 'reply')
    expect((await viewNotices(ada)).choices[1]).toEqual({ kind: 'reply', mail: 'daily' })
    expect((await viewNotices(teller)).choices).toEqual([
      { kind: 'handed-in', mail: 'at-once' },
      { kind: 'declined', mail: 'at-once' },
    ])
  })
  it('are one of three times, for kinds that there are', () => {
    expect(noticesForm.safeParse({ allocated: 'hourly' }).success).toBe(false)
    expect(noticesForm.parse({ gossip: 'never' })).toEqual({})
  })
  it.each(allNoticeKinds)('%s has a name and a sentence', (kind) => {
    expect(noticeKindName(kind)).toBeTruthy()
    expect(noticeWords({ kind, facts: { number: 1, cohort: 'Spring', name: 'Ada' } })).not.toMatch(/undefined|\{/)
  })
})
