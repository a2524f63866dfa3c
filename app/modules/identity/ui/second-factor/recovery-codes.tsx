import { Link } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import './second-factor.css'

interface RecoveryCodesProps {
  codes: readonly string[]
  email: string
  /** What has just happened, before them. */
  lead: string
  goOn: string
}

/** The recovery codes, this one time: to copy, to save and to print. Saving works without a script, and sends nothing. */
export function RecoveryCodes({ codes, email, lead, goOn }: RecoveryCodesProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const file = [m.identity_factor_codes_file({ email }), '', ...codes, ''].join('\r\n')
  return (
    <div className="narrow stack">
      <h1 className="title" ref={heading} tabIndex={-1}>
        {m.identity_factor_codes_title()}
      </h1>
      <p className="lede" role="status">
        {lead}
      </p>
      <p>{m.identity_factor_codes_text()}</p>
      <ul className="recovery-codes" aria-label={m.identity_factor_codes_list()}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row no-print">
        <a
          className="btn small"
          download="oldpond-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
        >
          {m.identity_factor_codes_save()}
        </a>
        <CopyAndPrint text={codes.join('\n')} />
      </div>
      <p className="no-print">
        <Link className="btn primary" to={goOn}>
          {m.identity_factor_codes_go_on()}
        </Link>
      </p>
    </div>
  )
}

/** Need a script, and so come with it. */
function CopyAndPrint({ text }: { text: string }) {
  const [isAlive, setAlive] = useState(false)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => setAlive(true), [])
  if (!isAlive) return null
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <button className="btn small" type="button" onClick={copy}>
        {m.identity_factor_codes_copy()}
      </button>
      <button className="btn small" type="button" onClick={() => window.print()}>
        {m.identity_factor_codes_print()}
      </button>
      <span role="status">{isCopied && m.identity_factor_codes_copied()}</span>
    </>
  )
}
