import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { firstPieces } from '~/ui/before-hydration'

/**
 * Resolves when the page's data is decoded. Until then RemixBrowser throws a promise, and React 18 breaks off with
 * error 345 when a key is pressed while a root waits for one: it hydrates at once then, and can't.
 */
async function pageData(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (waiting) {
    if (waiting instanceof Promise) await waiting
  }
}

const hydrate = () =>
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )

// Cut into slices between frames, a page comes alive 0.1 s later: only where something is alive already.
void Promise.all([firstPieces(500), pageData()]).then(([isAlive]) =>
  isAlive ? startTransition(() => void hydrate()) : hydrate(),
)
