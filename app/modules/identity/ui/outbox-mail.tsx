import { m } from '~/platform/i18n/messages'
import { Moment } from '~/ui/dates'
import './outbox-mail.css'

interface OutboxMailProps {
  mail: { id: string; to: string; subject: string; text: string; createdAt: Date | string }
  origin: string
  timeZone: string
}

/** A mail as its text, never as its HTML: nothing in it runs or loads. Only links to this product can be followed. */
export function OutboxMail({ mail, origin, timeZone }: OutboxMailProps) {
  return (
    <article className="outbox-mail" aria-labelledby={`mail-${mail.id}`}>
      <h2 id={`mail-${mail.id}`}>{mail.subject}</h2>
      <p className="small quiet">
        {m.identity_outbox_to()} {mail.to} · <Moment value={mail.createdAt} timeZone={timeZone} />
      </p>
      <div className="outbox-text">
        {mail.text.split('\n').map((line, at) => (
          <span key={at}>
            {line.startsWith(`${origin}/`) ? <a href={line.slice(origin.length)}>{line}</a> : line}
            {'\n'}
          </span>
        ))}
      </div>
    </article>
  )
}
