/**
 * The addresses of the shells: the writing page for nobody, without an entry, and the form for a set session likewise.
 * The service worker keeps them and gives them for the address of any entry, of any log's form, when the server can't be
 * reached; what they show then comes from the device.
 */
export const entryShell = '/logs/offline/entries/kept'
export const sessionShell = '/logs/offline/sessions/new'
export const isOfShell = (params: { logId?: string }) => params.logId === 'offline'

/**
 * Asks the service worker to keep a user-neutral shell and the hashed files that this page has loaded, never the page
 * itself. Called once everything that the page needs has been loaded.
 */
export async function keepShell(shell: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
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
