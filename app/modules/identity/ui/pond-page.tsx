import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { m } from '~/platform/i18n/messages'
import { Mark } from '~/ui/mark'
import './pond-page.css'

/** The page of those who are still outside: the pond and a haiku on one side, one thing to do on the other. */
export function PondPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="pond-page">
      <header className="pond">
        {/* Within the landmark: in a demo, the notice's link comes before it. */}
        <Ripples />
        <Link className="wordmark" to="/">
          <Mark /> {m.product()}
        </Link>
        <p className="verse" role="group" aria-label={m.identity_haiku()}>
          <span>{m.identity_haiku_1()}</span> <span>{m.identity_haiku_2()}</span> <span>{m.identity_haiku_3()}</span>
        </p>
        <p className="by">{m.identity_what_this_is()}</p>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="shore">
          <h1 className="head">{title}</h1>
          {children}
        </div>
        <footer className="shore shore-foot">
          <Link to="/privacy">{m.nav_privacy()}</Link>
          <Link to="/help">{m.nav_help()}</Link>
          <Link to="/accessibility">{m.nav_accessibility()}</Link>
          <Link to="/verify" reloadDocument>
            {m.nav_verify()}
          </Link>
        </footer>
      </main>
    </div>
  )
}

function Ripples() {
  return (
    <svg className="ripples" viewBox="0 0 600 300" aria-hidden="true" fill="none" stroke="currentColor">
      <ellipse cx="300" cy="150" rx="16" ry="7" strokeWidth="1.6" />
      <ellipse cx="300" cy="150" rx="52" ry="24" strokeWidth="1.3" opacity=".8" />
      <ellipse cx="300" cy="150" rx="104" ry="49" strokeWidth="1" opacity=".6" />
      <ellipse cx="300" cy="150" rx="172" ry="82" strokeWidth=".8" opacity=".45" />
      <ellipse cx="300" cy="150" rx="256" ry="124" strokeWidth=".6" opacity=".3" />
    </svg>
  )
}
