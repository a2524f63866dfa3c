import { createServer } from 'node:http'
import pg from 'pg'

interface Node {
  type: string
  attrs?: { level?: number }
  content?: Node[]
  marks?: { type: string }[]
  text?: string
}

/**
 * The yardstick: nothing but Node's `http` and `pg`, one prepared query for one entry's document, walked to HTML. No
 * session, no row-level security, no headers but the two that HTTP needs. Tells its parent where it listens.
 */
export async function runBareServer(databaseUrl: string): Promise<never> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  const server = createServer((request, response) => {
    const text = 'select document from entry_projection where entry_id = $1'
    void pool.query<{ document: Node }>({ name: 'entry', text, values: [request.url!.slice(1)] }).then(({ rows }) => {
      const html = `<!doctype html><title>Entry</title><main>${walk(rows[0]!.document)}</main>`
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(html) })
      response.end(html)
    })
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as { port: number }).port }))
  // Lives as long as whoever started it.
  process.on('disconnect', () => process.exit())
  return new Promise<never>(() => {})
}

const tags: Record<string, string> = {
  doc: 'div',
  paragraph: 'p',
  heading: 'h2',
  blockquote: 'blockquote',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  verse: 'div',
  verseLine: 'div',
}
const markTags: Record<string, string> = { bold: 'strong', italic: 'em', claim: 'mark', link: 'u' }
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function walk(node: Node): string {
  if (node.text !== undefined) {
    let html = node.text.replace(/[&<>"']/g, (sign) => escapes[sign]!)
    for (const { type } of node.marks ?? []) html = `<${markTags[type]}>${html}</${markTags[type]}>`
    return html
  }
  if (node.type === 'hardBreak') return '<br>'
  const tag = tags[node.type]!
  let html = `<${tag}>`
  for (const child of node.content ?? []) html += walk(child)
  return `${html}</${tag}>`
}
