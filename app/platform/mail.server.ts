import { createTransport, type Transporter, type TransportOptions } from 'nodemailer'
import { db } from '~db/client.server'
import { instance } from './config.server'
import { log } from './log.server'

/** A mail as text and, with the same words, as HTML. */
export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  /** An address that ends mails of this kind, for the reader and, in one click, for the mail program (RFC 8058). */
  unsubscribe?: string
}

let transport: { url: string; transporter: Transporter } | undefined

/** Sends a mail over SMTP and resolves when the mail server took it; in demo mode it goes to the outbox page instead. */
export async function sendMail({ unsubscribe, ...mail }: Mail): Promise<void> {
  const { isDemo, smtpUrl, mailFrom } = instance()
  if (isDemo) {
    const { to, ...rest } = mail
    await db()
      .insertInto('outbox')
      .values({ to_address: to, ...rest })
      .execute()
    return
  }
  if (!smtpUrl) throw new Error('SMTP_URL is not set')
  if (transport?.url !== smtpUrl) transport = { url: smtpUrl, transporter: openTransport(smtpUrl) }
  await transport.transporter.sendMail({ from: mailFrom, ...mail, headers: headersOf(unsubscribe) })
  log.info('mail sent')
}

const headersOf = (unsubscribe: string | undefined): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
})

/** A mail server that hangs is given up long before the job that waits for it; SMTP_URL's own settings go before these. */
function openTransport(url: string): Transporter {
  const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }
  return createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true } as TransportOptions)
}

/** What a mail is made of: paragraphs, and at most one link or code that stands out. Text only; it is escaped. */
export interface MailParts {
  to: string
  subject: string
  paragraphs: string[]
  link?: { label: string; url: string }
  code?: { label: string; value: string }
  /** Small print under the rule: why this mail came. */
  footer: string
}

/** Lays a mail out, as plain text and as HTML that needs no images or style sheets. */
export function composeMail({ to, subject, paragraphs, link, code, footer }: MailParts): Mail {
  const text = [
    ...paragraphs,
    ...(link ? [`${link.label}:\n${link.url}`] : []),
    ...(code ? [`${code.label}:\n    ${code.value}`] : []),
    `--\n${footer}`,
  ].join('\n\n')
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;background:#f6f2ea;color:#26241f;font:16px/1.6 Georgia,serif">
<div style="max-width:34em;margin:0 auto">
${paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')}
${link ? `<p><a href="${escape(link.url)}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#1f5a4c;color:#fff;text-decoration:none">${escape(link.label)}</a></p>\n<p style="font-size:13px;word-break:break-all">${escape(link.url)}</p>` : ''}
${code ? `<p>${escape(code.label)}:</p>\n<p style="font:600 28px/1.2 ui-monospace,monospace;letter-spacing:.2em">${escape(code.value)}</p>` : ''}
<p style="border-top:1px solid #d8d0c0;padding-top:12px;font-size:13px;color:#6a6458">${escape(footer)}</p>
</div></body></html>`
  return { to, subject, text, html }
}

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
