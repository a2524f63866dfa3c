import { Form, Link, NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { m } from '~/platform/i18n/messages'
import { Mark } from './mark'

export interface FrameProps {
  /** Main navigation, already chosen for the person. */
  links: { to: string; name: string }[]
  /** The signed-in person's name, or null. */
  me: string | null
  isDemo: boolean
  /** The last of the navigation. */
  last?: ReactNode
  /** What has to be said above the page. */
  notice?: ReactNode
  children: ReactNode
}

/** The frame of ordinary pages: masthead, main part, foot. Pages that fill the window (writing, review) do without. */
export function Frame({ links, me, isDemo, last, notice, children }: FrameProps) {
  return (
    <>
      <SkipLink />
      {isDemo && <DemoNotice />}
      <header className="masthead">
        <Link className="wordmark" to="/">
          <Mark /> {m.product()}
        </Link>
        <nav aria-label={m.nav_main()}>
          <ul>
            {links.map((link) => (
              <li key={link.to}>
                <NavLink to={link.to} prefetch="intent">
                  {link.name}
                </NavLink>
              </li>
            ))}
            {last && <li>{last}</li>}
          </ul>
        </nav>
        <div className="me">
          {me ? (
            <>
              <Link className="plain" to="/account" aria-label={`${m.nav_account()}: ${me}`}>
                {me}
              </Link>
              <Form method="post" action="/sign-out">
                <button className="btn small bare" type="submit">
                  {m.nav_sign_out()}
                </button>
              </Form>
            </>
          ) : (
            <Link to="/sign-in">{m.nav_sign_in()}</Link>
          )}
        </div>
      </header>
      <main id="main" className="wrap" tabIndex={-1}>
        {notice}
        {children}
      </main>
      <Foot isDemo={isDemo} />
    </>
  )
}

/** The first thing on every page that the keyboard reaches, full-window ones too. */
export const SkipLink = () => (
  <a className="skip" href="#main">
    {m.skip_to_main()}
  </a>
)

/** Said on every page of a demo, the full-window ones too. */
export function DemoNotice() {
  return (
    <aside className="demo-notice" aria-label={m.demo_notice_label()}>
      {m.demo_notice()} <Link to="/sign-in">{m.demo_change_person()}</Link>
    </aside>
  )
}

function Foot({ isDemo }: { isDemo: boolean }) {
  return (
    <footer className="foot">
      <span>{m.product()}</span>
      <Link to="/privacy">{m.nav_privacy()}</Link>
      <Link to="/help">{m.nav_help()}</Link>
      <Link to="/accessibility">{m.nav_accessibility()}</Link>
      <Link to="/verify" reloadDocument>
        {m.nav_verify()}
      </Link>
      {isDemo && <Link to="/outbox">{m.nav_outbox()}</Link>}
    </footer>
  )
}
