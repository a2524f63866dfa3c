import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  appendUpdate,
  listShared,
  openEntry,
  readEntry,
  readShared,
  readState,
  removeComment,
  removeEntry,
  replyToComment,
  settleComment,
  shareEntry,
  showComment,
  viewSharing,
  withdrawShare,
  writeComment,
} from '~/modules/logs/index.server'
import type { CommentForm } from '~/modules/logs/sharing/forms'
import { Invalid, NotFound, Refused } from '~/platform/errors.server'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aPerson } from '../../support/factories'
import { ADevice, aDocument, aLog, anEntry } from '../../support/logs'

const database = useTestDatabase()
const first = 'The chairs stood in a ring.'
const second = 'Nobody sat in the middle one.'
/** Where the second begins in the plain text: two line breaks after the first. */
const secondAt = first.length + 2

/** A trainee with an entry and a supporter, with whom it is shared. */
async function aShare() {
  const log = await aLog(database.owner)
  const { trainee, cohortId, logId } = log
  const supporter = await aSupporter(log)
  const entryId = await anEntry(log, aDocument(first, second))
  await shareEntry(trainee, entryId, supporter.personId)
  const [listed] = await listShared(supporter)
  return { log, trainee, cohortId, logId, supporter, entryId, shareId: listed!.shareId }
}
async function aSupporter({ trainee, cohortId }: Awaited<ReturnType<typeof aLog>>) {
  const { organisationId } = trainee.memberships[0]!
  const supporter = await aPerson(database.owner, { role: 'supporter', organisationId })
  await database.owner
    .insertInto('support')
    .values({ supporter_id: supporter.personId, trainee_id: trainee.personId, cohort_id: cohortId })
    .execute()
  return supporter
}
const aComment = (given: Partial<CommentForm> = {}): CommentForm => ({
  id: randomUUID(),
  kind: 'question',
  quote: 'the middle one',
  text: 'Whose was it?',
  ...given,
})

/** Writes on, at the beginning of the text, on a device of the trainee's. */
async function writeBefore({ trainee, entryId }: Awaited<ReturnType<typeof aShare>>, text: string) {
  const state = (await readState(trainee, entryId, {})) as { update: Uint8Array }
  await appendUpdate(trainee, entryId, new ADevice(state.update).type(text).update())
}

describe('a shared entry', () => {
  test('is read by that supporter as it stood when it was shared, and not what was written since', async () => {
    const share = await aShare()
    await writeBefore(share, 'What only I may read.')
    const read = await readShared(share.supporter, share.shareId)
    expect(read.text!.plain).toContain(second)
    expect(read.text!.plain).not.toContain('only I')
    const sharing = await viewSharing(share.trainee, share.entryId)
    expect(sharing.supporters).toMatchObject([{ personId: share.supporter.personId, isBehind: true }])
    await shareEntry(share.trainee, share.entryId, share.supporter.personId)
    expect((await readShared(share.supporter, share.shareId)).text!.plain).toContain('only I')
    expect((await viewSharing(share.trainee, share.entryId)).supporters).toMatchObject([{ isBehind: false }])
  })

  test('is nobody else’s: not another supporter’s, not an admin’s, not by the tables', async () => {
    const { log, trainee, supporter, shareId, entryId } = await aShare()
    const other = await aSupporter(log)
    const { organisationId } = trainee.memberships[0]!
    const admin = await aPerson(database.owner, { role: 'admin', organisationId })
    for (const stranger of [other, admin]) {
      await expect(readShared(stranger, shareId)).rejects.toThrow(NotFound)
      await expect(viewSharing(stranger, entryId)).rejects.toThrow(NotFound)
      await expect(writeComment(stranger, shareId, aComment())).rejects.toThrow(NotFound)
      const seen = await reading(stranger, async (trx) => [
        ...(await trx.selectFrom('entry_share_text').select('share_id').execute()),
        ...(await trx.selectFrom('entry_share').select('id').execute()),
        ...(await trx.selectFrom('entry_comment').select('id').execute()),
      ])
      expect(seen).toEqual([])
    }
    // The copy is all that the supporter gets: not the entry, its versions or its updates.
    const beside = await reading(supporter, async (trx) => [
      ...(await trx.selectFrom('entry').select('id').execute()),
      ...(await trx.selectFrom('entry_version').select('id').execute()),
      ...(await trx.selectFrom('entry_update').select('id').execute()),
    ])
    expect(beside).toEqual([])
  })

  test('is shared with those alone who support the trainee now, and only once something stands in it', async () => {
    const { log, trainee } = await aShare()
    const { organisationId } = trainee.memberships[0]!
    const unrelated = await aPerson(database.owner, { role: 'supporter', organisationId })
    const supporter = await aSupporter(log)
    const entryId = await anEntry(log, aDocument(first), { position: 2 })
    await expect(shareEntry(trainee, entryId, unrelated.personId)).rejects.toThrow(Refused)
    await expect(shareEntry(supporter, entryId, supporter.personId)).rejects.toThrow(NotFound)
    const empty = await anEntry(log, aDocument(''), { position: 3 })
    await expect(shareEntry(trainee, empty, supporter.personId)).rejects.toThrow(Refused)
  })

  test.each(['withdrawn', 'support ended', 'in the bin'])('is gone once it is %s, with the copy', async (how) => {
    const { trainee, supporter, entryId, shareId, logId } = await aShare()
    await writeComment(supporter, shareId, aComment())
    if (how === 'withdrawn') await withdrawShare(trainee, entryId, supporter.personId)
    if (how === 'in the bin') await removeEntry(trainee, entryId)
    if (how === 'support ended')
      await database.owner
        .updateTable('support')
        .set({ ended_at: sql<Date>`now()` })
        .where('supporter_id', '=', supporter.personId)
        .execute()
    expect(await readShared(supporter, shareId)).toMatchObject({ text: null, comments: [] })
    expect(await listShared(supporter)).toEqual([])
    const refused = writeComment(supporter, shareId, aComment())
    await expect(refused).rejects.toThrow(Refused)
    await expect(refused).rejects.toMatchObject({ code: 'logs_comment_withdrawn' })
    // What was said stays with the trainee.
    if (how !== 'in the bin') {
      expect((await readEntry(trainee, entryId)).comments).toHaveLength(1)
      expect((await openEntry(trainee, logId, entryId)).readers).toEqual({ sharedWith: [], comments: 1 })
    }
    const copies = await database.owner
      .selectFrom('entry_share_text')
      .where('share_id', '=', shareId)
      .select('plain')
      .execute()
    expect(copies).toHaveLength(how === 'support ended' ? 1 : 0)
  })

  test('taken back twice is taken back once; shared again it has its comments', async () => {
    const { trainee, supporter, entryId, shareId } = await aShare()
    await writeComment(supporter, shareId, aComment())
    await withdrawShare(trainee, entryId, supporter.personId)
    await withdrawShare(trainee, entryId, supporter.personId)
    await withdrawShare(trainee, entryId, 'nobody')
    await shareEntry(trainee, entryId, supporter.personId)
    expect((await readShared(supporter, shareId)).comments).toHaveLength(1)
  })
})

describe('a comment', () => {
  test('hangs on its words and moves with them; when they go, it says so', async () => {
    const share = await aShare()
    const { trainee, supporter, entryId, shareId } = share
    await writeComment(supporter, shareId, aComment())
    const at = async () => {
      const { comments } = await readEntry(trainee, entryId)
      return comments[0]!.place
    }
    const before = await at()
    expect(before).toEqual({ start: secondAt + second.indexOf('the middle one'), length: 14 })
    const state = (await readState(trainee, entryId, {})) as { update: Uint8Array }
    const device = new ADevice(state.update)
    const page = device.doc.getXmlFragment('default')
    device.doc.transact(() => page.delete(0, 1))
    await appendUpdate(trainee, entryId, device.update())
    expect(await at()).toEqual({ start: second.indexOf('the middle one'), length: 14 })
    device.doc.transact(() => page.delete(0, 1))
    device.type('Another thing entirely.')
    await appendUpdate(trainee, entryId, device.update())
    expect(await at()).toBeNull()
    // For the supporter it stands where it stood, until the newer text is shared.
    expect((await readShared(supporter, shareId)).comments[0]!.place).toEqual(before)
  })

  test('on words that were selected keeps to them, though the same stand elsewhere', async () => {
    const { supporter, shareId } = await aShare()
    const start = secondAt + second.indexOf('in')
    await writeComment(supporter, shareId, aComment({ quote: 'in', start, end: start + 2 }))
    expect((await readShared(supporter, shareId)).comments[0]!.place).toEqual({ start, length: 2 })
  })

  test('may be about the whole entry; on words that aren’t there it is refused', async () => {
    const { supporter, shareId } = await aShare()
    await writeComment(supporter, shareId, aComment({ quote: '' }))
    expect((await readShared(supporter, shareId)).comments).toMatchObject([{ place: null, passage: { quote: '' } }])
    await expect(writeComment(supporter, shareId, aComment({ quote: 'a table' }))).rejects.toThrow(Invalid)
  })

  test('sent twice is one; changed it keeps its place; it is one’s own to take away', async () => {
    const { supporter, shareId } = await aShare()
    const form = aComment()
    await writeComment(supporter, shareId, form)
    await writeComment(supporter, shareId, form)
    await writeComment(supporter, shareId, { ...form, kind: 'note', text: 'I wonder.' })
    const { comments } = await readShared(supporter, shareId)
    expect(comments).toMatchObject([{ kind: 'note', text: 'I wonder.', passage: { quote: 'the middle one' } }])
    const theirs = await aShare()
    await expect(writeComment(theirs.supporter, theirs.shareId, form)).rejects.toThrow(NotFound)
    await expect(removeComment(theirs.supporter, theirs.shareId, form.id)).rejects.toThrow(NotFound)
    await removeComment(supporter, shareId, form.id)
    await removeComment(supporter, shareId, form.id)
    expect((await readShared(supporter, shareId)).comments).toEqual([])
  })

  test('is answered and set aside by the trainee alone; the supporter reads the answer', async () => {
    const { trainee, supporter, entryId, shareId, logId } = await aShare()
    const form = aComment()
    await writeComment(supporter, shareId, form)
    await replyToComment(trainee, form.id, 'Mine, I think.')
    expect((await readShared(supporter, shareId)).comments).toMatchObject([{ reply: 'Mine, I think.' }])
    await settleComment(trainee, form.id, true)
    expect((await readEntry(trainee, entryId)).comments).toMatchObject([{ isSettled: true, by: supporter.name }])
    expect((await openEntry(trainee, logId, entryId)).readers).toEqual({ sharedWith: [supporter.name], comments: 0 })
    await settleComment(trainee, form.id, false)
    expect((await readEntry(trainee, entryId)).comments).toMatchObject([{ isSettled: false }])
    const stranger = (await aShare()).trainee
    for (const other of [supporter, stranger]) {
      await expect(showComment(other, form.id)).rejects.toThrow(NotFound)
      await expect(replyToComment(other, form.id, 'No.')).rejects.toThrow(NotFound)
      await expect(settleComment(other, form.id, true)).rejects.toThrow(NotFound)
    }
  })
})
