import type { Language } from '../../language'
import { loadCounter } from '../../syllables/load-counter'
import { entryShell } from './page-data'

/**
 * Asks the service worker to keep what this page is made of: the user-neutral shell and the hashed files that were
 * loaded, never the page itself. Called once everything that writing needs has been loaded; `counter` is the language
 * whose syllables are counted, or null where there is no verse. Other pages name the shell they mean.
 */
export async function keepForOffline(counter: Language | null, shell = entryShell): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    // A verse is counted without a network, too: what counts it and corrects counts must be here already.
    if (counter) await Promise.all([loadCounter(counter), import('./counts-dialog')])
    await navigator.serviceWorker.register('/sw.js')
    const { active } = await navigator.serviceWorker.ready
    const version = (window as { __remixManifest?: { version?: string } }).__remixManifest?.version
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
      .map(({ pathname }) => pathname)
    active?.postMessage({ kind: 'keep', version, shell, files: [...new Set(files)] })
  } catch {
    // No service worker here: without a network this page can't be opened anew, and what was typed is kept all the same.
  }
}
