/*
 * The service worker (docs/decisions/). It keeps two things: hashed files, which never change, and the shells of the
 * writing page and of the form for a set session, which were fetched without cookies and hold nothing of anybody. It never keeps a
 * personal page; what a person wrote is in the device's journal, sealed.
 */
const entryShell = '/logs/offline/entries/kept'
const sessionShell = '/logs/offline/sessions/new'
const shells = 'oldpond-shell-1'
const files = 'oldpond-files-1'
/** So long the server may take for a page before the device's copy is shown instead, in milliseconds. */
const patience = 5000
const days30 = 30 * 24 * 60 * 60 * 1000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if (event.data?.kind === 'keep') event.waitUntil(keep(event.data))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(file(request))
  else if (url.pathname === '/__manifest') event.respondWith(routes(request, url))
  else if (request.mode !== 'navigate') return
  else if (isEntry(url.pathname)) event.respondWith(pageOrShell(request, entryShell))
  else if (isSessionForm(url.pathname)) event.respondWith(pageOrShell(request, sessionShell))
  else if (url.pathname === '/' || url.pathname === '/desk') event.respondWith(startPage(request))
})

const isEntry = (pathname) => /^\/logs\/[^/]+\/entries\/[^/]+$/.test(pathname)
const isSessionForm = (pathname) => /^\/logs\/[^/]+\/sessions\/new$/.test(pathname)
const keptShell = async (address) => (await caches.open(shells)).match(address)

/**
 * Remix asks which routes an address with parameters might match beside the one it knows. For those that have
 * a shell there are none, and a page that was opened from the device must not fail over the question.
 */
async function routes(request, { searchParams }) {
  try {
    return await fetch(request)
  } catch (error) {
    const paths = searchParams.getAll('p')
    if (paths.length > 0 && paths.every((path) => isEntry(path) || isSessionForm(path))) return Response.json({})
    throw error
  }
}

/** Hashed files: the kept one, else the server's, which is then kept. */
async function file(request) {
  const cache = await caches.open(files)
  const kept = await cache.match(request.url)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok && response.type === 'basic') await cache.put(request.url, response.clone()).catch(() => {})
  return response
}

/** A page from the server; its shell when the server is gone, restarting or silent. */
async function pageOrShell(request, address) {
  const shell = await keptShell(address)
  if (!shell) return startPage(request)
  const waiting = fetch(request).then(
    (response) => ([502, 503, 504].includes(response.status) ? shell : response),
    () => shell,
  )
  const silence = new Promise((resolve) => setTimeout(resolve, patience, shell))
  return Promise.race([waiting, silence])
}

/** A page without a shell of its own: without the server, the list of what is kept here, or the form if that is all. */
async function startPage(request) {
  try {
    return await fetch(request)
  } catch (error) {
    for (const address of [entryShell, sessionShell])
      if (await keptShell(address)) return Response.redirect(address)
    throw error
  }
}

/** Keeps the files a page was made of, then the shell it asks for, of the same build, and forgets old files. */
async function keep({ version, shell, files: paths }) {
  if (shell !== entryShell && shell !== sessionShell) return
  const cache = await caches.open(files)
  await Promise.all(paths.map((path) => addIfMissing(cache, path)))
  const response = await fetch(shell, { credentials: 'omit', cache: 'no-store', redirect: 'error' })
  if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) return
  const html = await response.clone().text()
  // A shell of another build would ask for files that no page has loaded yet.
  if (/"version":\s*"([^"]+)"/.exec(html)?.[1] !== version) return
  await Promise.all(filesIn(html).map((path) => addIfMissing(cache, path)))
  await (await caches.open(shells)).put(shell, response)
  const kept = await Promise.all([entryShell, sessionShell].map(keptShell))
  const used = await Promise.all(kept.map(async (page) => (page ? filesIn(await page.text()) : [])))
  await forgetOld(cache, new Set([...paths, ...used.flat()]))
}

const filesIn = (html) => [...html.matchAll(/\/assets\/[\w./-]+/g)].map(([path]) => path)

async function addIfMissing(cache, path) {
  if (!(await cache.match(path))) await cache.add(path)
}

async function forgetOld(cache, inUse) {
  for (const request of await cache.keys()) {
    if (inUse.has(new URL(request.url).pathname)) continue
    const response = await cache.match(request)
    const date = Date.parse(response?.headers.get('date') ?? '')
    if (Number.isNaN(date) || Date.now() - date > days30) await cache.delete(request)
  }
}
