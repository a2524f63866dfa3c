import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { log } from '~/platform/log.server'
import { textResponse } from '~/platform/server/bridge.server'
import { NonceContext } from '~/ui/nonce'

export { main } from './main.server'

/** A page in one piece. All its data is there before it is rendered, so nothing is streamed and nobody waits for a second part. */
export default async function handleDocument(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const { serverHandoffStream, ...rest } = context
  const entry = { ...rest, ...onlyMatched(context) }
  const html = renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={entry} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const hasScripts = (entry.renderMeta as { didRenderScripts?: boolean } | undefined)?.didRenderScripts
  if (!hasScripts || !serverHandoffStream) {
    void serverHandoffStream?.cancel().catch(() => {})
    return textResponse(`<!DOCTYPE html>${html}`, { status, headers })
  }
  const end = html.lastIndexOf('</body>')
  const data = await handoffScript(serverHandoffStream, nonce)
  const text = `<!DOCTYPE html>${preloadsWithNonce(html.slice(0, end), nonce)}${data}${html.slice(end)}`
  return textResponse(text, { status, headers })
}

/** The routes that this page matched. Remix would build its router, ranks and all, from every route of the product at each request. */
function onlyMatched({
  manifest,
  routeModules,
  staticHandlerContext,
}: EntryContext): Pick<EntryContext, 'manifest' | 'routeModules'> {
  const ids = staticHandlerContext.matches.map(({ route }) => route.id)
  return {
    manifest: { ...manifest, routes: pick(manifest.routes, ids) },
    routeModules: pick(routeModules, ids),
  }
}

const pick = <T extends object>(from: T, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, from[key as keyof T]])) as T

/** What the loaders gave, for the page's scripts: what Remix would stream after the page. */
async function handoffScript(stream: ReadableStream<Uint8Array>, nonce: string): Promise<string> {
  const decoder = new TextDecoder()
  let data = ''
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>)
    data += decoder.decode(chunk, { stream: true })
  return `<script nonce="${nonce}">{const c=window.__remixContext.streamController;c.enqueue(${inScript(data)});c.close()}</script>`
}

const inScript = (text: string) =>
  JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Remix gives its preloads no nonce, and with 'strict-dynamic' some browsers would then not preload. */
const preloadsWithNonce = (html: string, nonce: string) =>
  html.replaceAll('<link rel="modulepreload"', `<link nonce="${nonce}" rel="modulepreload"`)

/** Errors that no rule expected. Statuses below 500 are answers, not errors. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  const cause = isRouteErrorResponse(error) ? ((error as { error?: unknown }).error ?? error) : error
  log.error({ requestId: context.requestId, error: cause }, 'unexpected error')
}
