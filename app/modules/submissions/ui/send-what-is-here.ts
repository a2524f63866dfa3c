import { deviceId } from '~/modules/logs/device/device-id'
import { openJournal } from '~/modules/logs/device/journal'
import { currentPerson } from '~/modules/logs/device/person'
import { httpTransport } from '~/modules/logs/sync-client/transport'

/**
 * Sends what this device still holds of the entries. `clear`: everything written here is on the server. `held`: it
 * couldn't be sent. Changes keep their ids, so the writing page may send them again without harm. A browser that keeps
 * no journal holds nothing.
 */
export async function sendWhatIsHere(entries: readonly string[]): Promise<'clear' | 'held'> {
  const person = currentPerson()
  if (person === null) return 'clear'
  const journal = await openJournal(person).catch(() => undefined)
  if (!journal) return 'clear'
  try {
    const transport = httpTransport({ deviceId: deviceId() })
    for (const entry of await journal.entriesWithUnsent()) {
      if (!entries.includes(entry)) continue
      for (const change of (await journal.load(entry))?.unsent ?? [])
        if ((await transport.post(entry, change)).kind !== 'saved') return 'held'
    }
    return 'clear'
  } catch {
    return 'held'
  } finally {
    journal.close()
  }
}
