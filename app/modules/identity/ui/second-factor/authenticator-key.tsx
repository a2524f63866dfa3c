import { m } from '~/platform/i18n/messages'
import './second-factor.css'

interface AuthenticatorKeyProps {
  secret: string
  uri: string
  code: { size: number; path: string }
}

/** The blank border that a QR code needs, in modules (ISO/IEC 18004). */
const border = 4

/** What an authenticator is set up with: as a picture to scan, as a link on the phone itself, and as a key to type. */
export function AuthenticatorKey({ secret, uri, code }: AuthenticatorKeyProps) {
  const whole = code.size + 2 * border
  return (
    <>
      <section className="stack" aria-labelledby="scan">
        <h2 className="head" id="scan">
          {m.identity_factor_step_scan()}
        </h2>
        <svg
          className="qr"
          viewBox={`${-border} ${-border} ${whole} ${whole}`}
          role="img"
          aria-label={m.identity_factor_picture()}
          shapeRendering="crispEdges"
        >
          <rect x={-border} y={-border} width={whole} height={whole} fill="#fff" />
          <path d={code.path} fill="#000" />
        </svg>
        <p>
          <a href={uri}>{m.identity_factor_on_this_phone()}</a>
        </p>
      </section>
      <section className="stack" aria-labelledby="type">
        <h2 className="head" id="type">
          {m.identity_factor_step_type()}
        </h2>
        <p className="key">{secret.match(/.{4}/g)!.join(' ')}</p>
        <p className="hint">{m.identity_factor_key_hint()}</p>
      </section>
    </>
  )
}
