import { currentPerson } from '~/modules/logs/device/person'
import { sendUnsent } from '~/modules/logs/sync-client/send-unsent'

/**
 * Sends what this device still holds of the entries. `clear`: everything written here is on the server. `held`: it
 * couldn't be sent.
 */
export async function sendWhatIsHere(entries: readonly string[]): Promise<'clear' | 'held'> {
  const person = currentPerson()
  if (person === null) return 'clear'
  try {
    return (await sendUnsent(person, entries)).length === 0 ? 'clear' : 'held'
  } catch {
    return 'held'
  }
}
