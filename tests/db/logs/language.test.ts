import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  changeLanguage,
  correctCount,
  openEntry,
  readEntry,
  readLog,
  showContents,
  takeOutLog,
} from '~/modules/logs/index.server'
import { countForm, languageForm } from '~/modules/logs/forms'
import { mostCorrected } from '~/modules/logs/correct-count.server'
import { plainSettings } from '~/modules/logs/verse-settings'
import { entriesOf, findSubmission, handIn, showHandIn } from '~/modules/submissions/index.server'
import { handInForm } from '~/modules/submissions/forms'
import { Refused } from '~/platform/errors.server'
import { reading, transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { type ALog, aLog, anEntry } from '../../support/logs'

const database = useTestDatabase()
const lines = ['deszcz na parapecie', 'puste krzesło czeka', 'nikt go nie rusza']
const haiku = {
  type: 'doc',
  content: [
    {
      type: 'verse',
      content: lines.map((text) => ({ type: 'verseLine', content: [{ type: 'text', text }] })),
    },
  ],
}

let log: ALog
let entryId: string
beforeEach(async () => {
  log = await aLog(database.owner)
  entryId = await anEntry(log, haiku, { kind: 'haiku' })
})
const settings = async () => (await openEntry(log.trainee, log.logId, entryId)).log.verse
const polish = () => changeLanguage(log.trainee, log.logId, { language: 'pl', hint: '5-7-5' })

describe('the language of a log', () => {
  test('is English with counts until its author says otherwise, and then is known wherever it is read', async () => {
    const { trainee, logId } = log
    expect(await settings()).toEqual(plainSettings)
    await polish()
    expect(await settings()).toEqual({ language: 'pl', hint: '5-7-5', corrected: {} })
    expect(await showContents(trainee, { logId })).toMatchObject({ language: 'pl', hint: '5-7-5' })
    expect((await readLog(trainee, logId)).language).toBe('pl')
    expect((await readEntry(trainee, entryId)).language).toBe('pl')
  })

  test('stands in the web page that is taken out, whose own words say that they are English', async () => {
    await polish()
    const { content } = await takeOutLog(log.trainee, log.logId, 'html', new Date())
    expect(content).toContain('<html lang="pl">')
    expect(content).toMatch(/<p lang="en">Facilitating, Spring<\/p>/)
    expect(content).toMatch(/<h3>An entry<\/h3>/)
    expect(content).toMatch(/<h1 lang="en">/)
  })

  test('goes with what is handed in, hashed with it, and stays when the log’s changes', async () => {
    await polish()
    const { trainee, logId } = log
    const { state } = await showHandIn(trainee, logId)
    const given = handInForm.parse({
      key: randomUUID(),
      seen: state,
      entries: entryId,
      own_work: 'yes',
      names_changed: 'yes',
      used_ai: 'no',
    })
    const { id } = await handIn(trainee, logId, given)
    await changeLanguage(trainee, logId, { language: 'it', hint: 'counts' })
    const { submission, entries } = await reading(trainee, async (trx) => ({
      submission: await findSubmission(trx, id),
      entries: await entriesOf(trx, id),
    }))
    expect(submission!.language).toBe('pl')
    expect(entries[0]!.plain).toBe(lines.join('\n'))
    expect(entries[0]!.html.match(/<div class="line"[^>]*>([^<]*)/g)).toHaveLength(3)
  })

  test('is one of seven', async () => {
    expect(languageForm.safeParse({ language: 'de', hint: 'counts' }).success).toBe(false)
    expect(languageForm.safeParse({ language: 'en', hint: 'red' }).success).toBe(false)
    const set = (column: 'language' | 'verse_hint') =>
      database.owner.updateTable('log').set(column, 'xx').where('id', '=', log.logId).execute()
    await expect(set('language')).rejects.toThrow(/log_language_check/)
    await expect(set('verse_hint')).rejects.toThrow(/log_verse_hint_check/)
  })
})

describe('a count of its author’s own', () => {
  const correct = (word: string, count: number | null) => correctCount(log.trainee, log.logId, { word, count })

  test('holds in the whole log, is changed and taken back, and knows nothing of other logs', async () => {
    const other = await anEntry(log, haiku, { kind: 'haiku' })
    expect(await correct('fire', 1)).toEqual({ fire: 1 })
    expect(await correct('poem', 1)).toEqual({ fire: 1, poem: 1 })
    expect(await correct('fire', 2)).toEqual({ fire: 2, poem: 1 })
    expect((await openEntry(log.trainee, log.logId, other)).log.verse.corrected).toEqual({ fire: 2, poem: 1 })
    expect(await correct('fire', null)).toEqual({ poem: 1 })
    expect(await correct('fire', null)).toEqual({ poem: 1 })
    const theirs = await aLog(database.owner)
    const theirEntry = await anEntry(theirs, haiku)
    expect((await openEntry(theirs.trainee, theirs.logId, theirEntry)).log.verse.corrected).toEqual({})
  })

  test('two at once are both kept', async () => {
    await Promise.all(['fire', 'poem', 'hour', 'our'].map((word) => correct(word, 1)))
    expect((await settings()).corrected).toEqual({ fire: 1, poem: 1, hour: 1, our: 1 })
  })

  test('is for so many words, and for any that JavaScript knows', async () => {
    const many = Object.fromEntries(Array.from({ length: mostCorrected }, (_, at) => [`word${at}`, 1]))
    await database.owner
      .updateTable('log')
      .set({ word_counts: JSON.stringify(many) })
      .where('id', '=', log.logId)
      .execute()
    await expect(correct('fire', 1)).rejects.toThrow(Refused)
    await correct('word1', null)
    expect(await correct('constructor', 3)).toMatchObject({ constructor: 3 })
  })

  test.each([
    ['Won’t', '2', { word: "won't", count: 2 }],
    ['Fire', '', { word: 'fire', count: null }],
    ['Szczepan\u0301ska', '3', { word: 'szczepańska', count: 3 }],
    ['2026', '5', { word: '2026', count: 5 }],
    ['two words', '2', null],
    ['', '2', null],
    ['—', '2', null],
    ['x'.repeat(61), '2', null],
    ['fire', '21', null],
    ['fire', '-1', null],
    ['fire', '1.5', null],
    ['fire', 'many', null],
  ])('of “%s” as “%s” is taken as %o', (word, count, taken) => {
    const parsed = countForm.safeParse({ word, count })
    expect(parsed.success ? parsed.data : null).toEqual(taken)
  })

  test('is out of sight and reach of everybody else, by the database itself', async () => {
    await correct('fire', 1)
    const stranger = (await aLog(database.owner)).trainee
    const seen = await reading(stranger, (trx) => sql`select word_counts from log where id = ${log.logId}`.execute(trx))
    expect(seen.rows).toEqual([])
    const { numAffectedRows } = await transaction(stranger, (trx) =>
      sql`update log set word_counts = '{}', language = 'fr' where id = ${log.logId}`.execute(trx),
    )
    expect(numAffectedRows).toBe(0n)
    expect(await settings()).toEqual({ ...plainSettings, corrected: { fire: 1 } })
  })
})
