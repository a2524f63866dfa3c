import { m } from '../i18n/messages'

/** Why the server answers by itself, before any page of the product is asked. */
export type PlainAnswer = 'cross_site' | 'too_large' | 'bad_address' | 'bad_request' | 'stopping' | 'broken'

const statuses: Record<PlainAnswer, number> = {
  cross_site: 403,
  too_large: 413,
  bad_address: 400,
  bad_request: 400,
  stopping: 503,
  broken: 500,
}

interface Circumstances {
  origin: string
  limit: string
  requestId: string
  isDemo: boolean
}

function words(answer: PlainAnswer, { origin, limit }: Circumstances): [title: string, text: string] {
  switch (answer) {
    case 'cross_site':
      return [m.platform_cross_site_title(), m.platform_cross_site_text({ origin })]
    case 'too_large':
      return [m.platform_too_large_title(), m.platform_too_large_text({ limit })]
    case 'bad_address':
      return [m.platform_bad_address_title(), m.platform_bad_address_text()]
    case 'bad_request':
      return [m.platform_bad_request_title(), m.platform_bad_request_text()]
    case 'stopping':
      return [m.platform_stopping_title(), m.platform_stopping_text()]
    case 'broken':
      return [m.platform_broken_title(), m.platform_broken_text()]
  }
}

/** Status and body of such an answer: a small page of its own for a person, JSON for a script. */
export function plainAnswer(answer: PlainAnswer, circumstances: Circumstances, wantsPage: boolean, nonce: string) {
  const [title, text] = words(answer, circumstances)
  const status = statuses[answer]
  if (!wantsPage) {
    return {
      status,
      type: 'application/json',
      body: JSON.stringify({ code: answer.replace('_', '-'), sentence: `${title}. ${text}` }),
    }
  }
  return { status, type: 'text/html; charset=utf-8', body: plainPage(title, text, circumstances, nonce) }
}

/** A page that needs no script, no style sheet and no data: a title, a sentence, the way back. */
export function plainPage(
  title: string,
  text: string,
  { requestId, isDemo }: Pick<Circumstances, 'requestId' | 'isDemo'>,
  nonce: string,
): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escape(m.page_title({ page: title }))}</title>
<style nonce="${nonce}">${style}</style></head>
<body>${isDemo ? `<aside class="demo" aria-label="${escape(m.demo_notice_label())}">${escape(m.demo_notice())}</aside>` : ''}<main><h1>${escape(title)}</h1><p>${escape(text)}</p>
<p><a href="/">${escape(m.platform_start_page())}</a></p>
<p class="number">${escape(m.platform_request_number({ id: requestId }))}</p></main></body></html>`
}

// Stands by itself: the style sheets may be what can't be reached.
const style = `:root{color-scheme:light dark;--paper:#fbf8f1;--ink:#24221d;--quiet:#6b665c;--pond:#1d5b4c}
@media(prefers-color-scheme:dark){:root{--paper:#171815;--ink:#e9e4d8;--quiet:#a39d90;--pond:#8ec5b0}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Georgia,"Times New Roman",serif}
main{max-width:34rem;margin:0 auto;padding:18vh 1.5rem 3rem}h1{font-size:1.75rem;line-height:1.25;font-weight:500}
.demo{margin:0;padding:.5rem 1.5rem;border-bottom:1px solid;font-size:.875rem;text-align:center}
a{color:var(--pond);text-underline-offset:.2em}.number{color:var(--quiet);font-size:.8125rem;overflow-wrap:anywhere}`

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
