import type { ReactNode } from 'react'
import { m } from '~/platform/i18n/messages'
import { Mark } from '~/ui/mark'
import './verify.css'

/** The page that the public sees: plain links and forms, no script at all. */
export function VerifyPage({
  reportNumber,
  kept = m.accreditation_verify_kept(),
  children,
}: {
  reportNumber?: string
  /** What is kept of who opens the page. */
  kept?: string
  children: ReactNode
}) {
  return (
    <div className="verify">
      <header className="masthead">
        <a className="wordmark" href="/verify">
          <Mark /> {m.product()}
        </a>
        <span className="quiet small push">{m.accreditation_verify_masthead()}</span>
      </header>
      <main id="main" className="wrap">
        {children}
      </main>
      <footer className="foot">
        <span>{kept}</span>
        <a href="/help">{m.nav_help()}</a>
        <a href="/privacy">{m.nav_privacy()}</a>
        {reportNumber && (
          <a href={`/verify/${encodeURIComponent(reportNumber)}/reports`}>{m.accreditation_report_link()}</a>
        )}
      </footer>
    </div>
  )
}

/** Where a number is typed in. `isFirst`: it is what the page is for. */
export function CheckForm({ typed = '', error, isFirst }: { typed?: string; error?: string; isFirst?: boolean }) {
  return (
    <form className="check-form" action="/verify" method="get">
      {error && (
        <p className="error" id="number-error">
          {error}
        </p>
      )}
      <div className="field">
        <label htmlFor="number" className={isFirst ? undefined : 'vh'}>
          {m.accreditation_verify_label()}
        </label>
        <input
          className="input"
          id="number"
          name="number"
          defaultValue={typed}
          placeholder="OP-7K3M-9HXR-4WYX"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'number-error' : undefined}
        />
      </div>
      <button className={isFirst ? 'btn primary' : 'btn'} type="submit">
        {m.accreditation_verify_check()}
      </button>
    </form>
  )
}

export function CheckAnother() {
  return (
    <section className="again" aria-labelledby="again">
      <h2 className="label" id="again">
        {m.accreditation_verify_another()}
      </h2>
      <CheckForm />
      <p className="hint mt1">{m.accreditation_verify_camera()}</p>
    </section>
  )
}
