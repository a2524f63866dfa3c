import * as Y from 'yjs'
import { insertPerson, signIn } from '~/bench/people.server'
import { aCohort } from '~/bench/seed.server'
import { plainText, type DocumentJson } from '~/modules/logs/document'
import { project } from '~/modules/logs/editor/projection'
import { createEntryFromDocument, createLog, createPart } from '~/modules/logs/index.server'
import { kyselyOn, openPool, type Trx } from '~db/client.server'
import { wordsIn } from './journal'

export interface FaultEntry {
  entryId: string
  logId: string
  personId: string
  cookie: string
}

/** Trainees of the run's own, signed in, each with an entry that holds one word. */
export const makeEntries = (ownerUrl: string, count: number): Promise<FaultEntry[]> =>
  asOwner(ownerUrl, async (trx) => {
    const place = await aCohort(trx)
    const entries: FaultEntry[] = []
    for (let i = 1; i <= count; i++) {
      const traineeId = await insertPerson(trx, `Writer ${i} Fennimore`, 'trainee', place)
      const logId = (await createLog(trx, { traineeId, cohortId: place.cohortId }))!
      const partId = await createPart(trx, { logId, traineeId, title: '', position: 1 })
      const entryId = await createEntryFromDocument(trx, {
        ...{ logId, partId, traineeId },
        kind: 'reflection',
        title: 'What was typed',
        position: 1,
        document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: firstWord }] }] },
      })
      entries.push({ entryId, logId, personId: traineeId, cookie: (await signIn(trx, traineeId)).cookie })
    }
    return entries
  })

const firstWord = '[0000000000000000] '

/** A further session of somebody, as signing in leaves it: its Cookie header. */
export const signInAgain = (ownerUrl: string, personId: string): Promise<string> =>
  asOwner(ownerUrl, async (trx) => (await signIn(trx, personId)).cookie)

/** A state's text as readers get it. */
export function textOf(state: Uint8Array): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return plainText(project(doc) as DocumentJson)
}

/** Every word that is stored of an entry, in whatever form: updates stay in the archive when the text has moved on. */
export async function historyOf(ownerUrl: string, entryId: string): Promise<string> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    const { rows } = await pool.query<{ data: Buffer }>(
      `select data, seq from entry_update_archive where entry_id = $1
       union all select data, seq from entry_update where entry_id = $1
       union all select state, null from entry_state where entry_id = $1 order by seq nulls last`,
      [entryId],
    )
    const versions = await pool.query<{ plain: string }>('select plain from entry_version where entry_id = $1', [
      entryId,
    ])
    const doc = new Y.Doc({ gc: false })
    for (const { data } of rows) Y.applyUpdate(doc, data)
    return [wordsIn(doc), ...versions.rows.map(({ plain }) => plain)].join('\n')
  } finally {
    await pool.end()
  }
}

async function asOwner<T>(ownerUrl: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    return await kyselyOn(pool).transaction().execute(work)
  } finally {
    await pool.end()
  }
}
