import * as Y from 'yjs'
import { insertPerson, signIn } from '~/bench/people.server'
import { aCohort } from '~/bench/seed.server'
import { plainText, type DocumentJson } from '~/modules/logs/document'
import { project } from '~/modules/logs/editor/projection'
import { createEntryFromDocument, createLog, createPart } from '~/modules/logs/index.server'
import { kyselyOn, openPool } from '~db/client.server'

export interface FaultEntry {
  entryId: string
  cookie: string
}

/** Trainees of the run's own, signed in, each with an entry that holds one word. */
export async function makeEntries(ownerUrl: string, count: number): Promise<FaultEntry[]> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    return await kyselyOn(pool)
      .transaction()
      .execute(async (trx) => {
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
          entries.push({ entryId, cookie: (await signIn(trx, traineeId)).cookie })
        }
        return entries
      })
  } finally {
    await pool.end()
  }
}

const firstWord = '«0000000000000000» '

/** A state's text as readers get it. */
export function textOf(state: Uint8Array): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return plainText(project(doc) as DocumentJson)
}

/** Everything that was ever stored of an entry, as bytes: updates stay there when the text has moved on. */
export async function historyOf(ownerUrl: string, entryId: string): Promise<string> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    const { rows } = await pool.query<{ data: Buffer }>(
      `select data from entry_update where entry_id = $1
       union all select data from entry_update_archive where entry_id = $1
       union all select state from entry_state where entry_id = $1`,
      [entryId],
    )
    return rows.map(({ data }) => data.toString('utf8')).join('\n')
  } finally {
    await pool.end()
  }
}
