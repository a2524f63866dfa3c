import { formatDay } from '~/ui/dates'
import { plainText, type DocumentJson } from './document'
import { toMarkdown } from './markdown'
import { entryName, partName, titleOfLog } from './names'
import type { ReadableEntry, WholeLog } from './read-log.server'
import { factsOfSession } from './session-facts'
import type { SetSession } from './session'

/** The forms in which a log can be taken out. */
export const fileForms = ['html', 'markdown', 'text'] as const
export type FileForm = (typeof fileForms)[number]

export interface LogFile {
  content: string
  type: string
  extension: string
}

type Documents = ReadonlyMap<string, DocumentJson>

/** A whole log as one file that needs nothing of ours to be read. */
export function logFile(log: WholeLog, documents: Documents, form: FileForm): LogFile {
  if (form === 'html') return { content: asHtml(log), type: 'text/html; charset=utf-8', extension: 'html' }
  const content = asText(log, documents, form === 'markdown')
  return form === 'markdown'
    ? { content, type: 'text/markdown; charset=utf-8', extension: 'md' }
    : { content, type: 'text/plain; charset=utf-8', extension: 'txt' }
}

function asText(log: WholeLog, documents: Documents, isMarkdown: boolean): string {
  const head = (level: number, text: string) =>
    isMarkdown ? `${'#'.repeat(level)} ${text.replace(/[\\`*_[\]<#]/g, '\\$&')}` : text
  const lines = [head(1, titleOfLog(log)), `${log.programmeName}, ${log.cohortName}`]
  for (const part of log.parts) {
    lines.push(head(2, partName(part)))
    for (const entry of part.entries) {
      lines.push(head(3, entryName(entry)))
      if (entry.occurredOn) lines.push(formatDay(entry.occurredOn))
      if (entry.session) lines.push(factLines(entry.session, isMarkdown))
      const document = documents.get(entry.id)
      if (document) lines.push(isMarkdown ? toMarkdown(document) : plainText(document))
    }
  }
  return lines.filter((line) => line !== '').join('\n\n') + '\n'
}

const factLines = (session: SetSession, isMarkdown: boolean) =>
  factsOfSession(session)
    .map(([name, value]) => (isMarkdown ? `- ${name}: ${value.replaceAll('\n', '  \n  ')}` : `${name}: ${value}`))
    .join('\n')

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!)

/** What we say where the trainee gave no title is in our language, not in the log's. */
const ours = (title: string) => (title === '' ? ' lang="en"' : '')

function asHtml(log: WholeLog): string {
  const parts = log.parts.map(
    (part) =>
      `<section>\n<h2${ours(part.title)}>${escape(partName(part))}</h2>\n${part.entries.map(entryHtml).join('\n')}\n</section>`,
  )
  return `<!doctype html>
<html lang="${log.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(titleOfLog(log))}</title>
<style>body{max-width:38em;margin:3em auto;padding:0 1em;font:1.1em/1.6 Georgia,serif}.haiku{margin:2em}mark{background:none;text-decoration:underline dotted}dt{font-weight:bold}</style>
</head>
<body>
<h1${ours(log.title)}>${escape(titleOfLog(log))}</h1>
<p lang="en">${escape(`${log.programmeName}, ${log.cohortName}`)}</p>
${parts.join('\n')}
</body>
</html>
`
}

function entryHtml(entry: ReadableEntry): string {
  const facts = entry.session
    ? `<dl>${factsOfSession(entry.session)
        .map(([name, value]) => `<dt lang="en">${escape(name)}</dt><dd>${escape(value).replaceAll('\n', '<br>')}</dd>`)
        .join('')}</dl>`
    : ''
  const day = entry.occurredOn ? `<p lang="en">${escape(formatDay(entry.occurredOn))}</p>` : ''
  return `<article>\n<h3${ours(entry.title)}>${escape(entryName(entry))}</h3>\n${day}${facts}${entry.html}\n</article>`
}
