import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'

const forms = [
  { form: 'html', name: m.logs_export_html, hint: m.logs_export_html_hint },
  { form: 'markdown', name: m.logs_export_markdown, hint: m.logs_export_markdown_hint },
  { form: 'text', name: m.logs_export_text, hint: m.logs_export_text_hint },
]

/** The page on which a trainee takes their text out. */
export function TakeOut({ logId }: { logId: string }) {
  return (
    <div className="narrow">
      <h1 className="title">{m.logs_export_title()}</h1>
      <p className="lede mt2">{m.logs_export_lede()}</p>
      <ul className="tasks mt3">
        {forms.map(({ form, name, hint }, at) => (
          <li key={form}>
            <span className="no" aria-hidden="true">
              {at + 1}
            </span>
            <a
              href={`/logs/${logId}/export/file?as=${form}`}
              download
              aria-label={m.logs_export_download({ form: name() })}
            >
              {name()}
            </a>
            <span />
            <p className="hint">{hint()}</p>
          </li>
        ))}
      </ul>
      <p className="callout mt3">{m.logs_export_care()}</p>
      <p className="mt3">
        <Link to={`/desk?log=${logId}`}>{m.logs_back_to_desk()}</Link>
      </p>
    </div>
  )
}
