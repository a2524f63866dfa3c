import type { Language } from '../../language'
import { loadCounter } from '../../syllables/load-counter'
import { entryShell, keepShell } from '../device/keep-shell'

/**
 * Keeps what the writing page is made of. `counter` is the language whose syllables are counted, or null where there is
 * no verse: a verse is counted without a network, too, so what counts it and corrects counts must be here before.
 */
export async function keepForOffline(counter: Language | null): Promise<void> {
  if (counter) await Promise.allSettled([loadCounter(counter), import('./counts-dialog')])
  await keepShell(entryShell)
}
