import { RemixBrowser } from '@remix-run/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'

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

// Not in a transition: cut into slices between frames, the writing page came alive 0.1 s later.
void pageData().then(() =>
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  ),
)
