import { readFile } from 'node:fs/promises'
import type { Play } from './play.server'

/**
 * Suspends the writer's account while they type. From then on the server takes and gives nothing, and they can still
 * take out all that they see. Once the account is in force again, everything is sent.
 */
export async function suspendAccount({ rounds, origin, entry, journal, ask, aBrowser, open }: Play): Promise<void> {
  const page = await open(await aBrowser())
  for (let round = 0; round < rounds; round++) {
    await page.type()
    await page.saved()
    await page.typeWhile(() => ask('update person set suspended_at = now() where id = $1', entry.personId))
    const before = journal.acceptedOf(entry.entryId)
    const late = await page.type()
    await page.says(/you are signed out/i)
    await page.kept()
    const answer = await page.page.request.get(`${origin}/entries/${entry.entryId}/sync`, { maxRedirects: 0 })
    if (answer.status() !== 401) throw new Error(`Suspended, the text was answered with ${answer.status()}`)
    if (journal.acceptedOf(entry.entryId) !== before) throw new Error('The text of a suspended person was taken')

    const [file] = await Promise.all([
      page.page.waitForEvent('download'),
      page.page.getByRole('button', { name: 'Download my text' }).click(),
    ])
    const taken = await readFile(await file.path(), 'utf8')
    const left = [...journal.acknowledgedIn(entry.entryId), late].filter((token) => !taken.includes(token))
    if (left.length > 0) throw new Error(`Not in the file that was taken out: ${left.join(' ')}`)

    await ask('update person set suspended_at = null where id = $1', entry.personId)
    await page.saved()
    await page.beginParagraph()
  }
}
