import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatDay, zoneInWords } from '~/ui/dates'
import { Refusable, TextArea, TextField } from '~/ui/form'
import { MailAddress } from '~/ui/mail-address'
import type { OwnExtensions } from '../../extensions/ask-extension.server'
import type { Extension } from '../../extensions/extension-queries.server'
import './extensions.css'

/** A trainee asks for a later day, and reads what was answered. */
export function OwnExtensionsPage({ own, refused }: { own: OwnExtensions; refused: unknown }) {
  const { logId, dueOn, timeZone, mayAsk, isPast, requests, contact } = own
  return (
    <div className="narrow">
      <p className="quiet">
        <Link to={`/desk?log=${logId}`}>{m.logs_back_to_desk()}</Link>
      </p>
      <h1 className="title mt1">{m.submissions_extension_title()}</h1>
      <p className="lede mt2">{m.submissions_extension_lede()}</p>
      <p className="mt3">
        {m.submissions_extension_holds({ day: formatDay(dueOn), zone: zoneInWords(timeZone) })}{' '}
        {isPast && m.submissions_extension_is_past()}
      </p>
      {mayAsk && (
        <Form method="post" className="stack mt3" key={requests.length}>
          <Refusable data={refused}>
            <TextField name="askedFor" label={m.submissions_extension_asked_for()} type="date" required />
            <TextArea
              name="reason"
              label={m.submissions_extension_reason()}
              hint={m.submissions_extension_reason_hint()}
              rows={5}
              maxLength={2000}
              required
            />
          </Refusable>
          <p>
            <button className="btn primary" type="submit">
              {m.submissions_extension_ask()}
            </button>
          </p>
        </Form>
      )}
      {!mayAsk && <Refusable data={refused}>{null}</Refusable>}
      {requests.length > 0 && (
        <section className="mt4" aria-labelledby="asked-h">
          <h2 className="head" id="asked-h">
            {m.submissions_extension_earlier()}
          </h2>
          <ul className="extensions mt1">
            {requests.map((request) => (
              <li key={request.id}>
                <Standing request={request} />
                <p className="quiet said">{request.reason}</p>
                {request.answer && <p className="said answer">{request.answer}</p>}
                {request.state === 'waiting' && (
                  <Form method="post" action={`/logs/${logId}/extension/withdrawal`}>
                    <button className="btn small" type="submit">
                      {m.submissions_extension_withdraw()}
                    </button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(contact.name || contact.email) && (
        <p className="mt4">
          {m.submissions_extension_contact({ name: contact.name })} <MailAddress email={contact.email} />
        </p>
      )}
    </div>
  )
}

/** Where one request stands, in a sentence. */
export function Standing({ request: { state, askedFor, wasDueOn, grantedUntil } }: { request: Extension }) {
  const words = {
    waiting: () => m.submissions_extension_waiting({ day: formatDay(askedFor) }),
    granted: () => m.submissions_extension_granted({ day: formatDay(grantedUntil!) }),
    declined: m.submissions_extension_declined,
    withdrawn: m.submissions_extension_withdrawn,
  }[state]
  const is = { waiting: 'part', granted: 'done', declined: 'gone', withdrawn: 'gone' }[state]
  return (
    <p>
      <span className="status" data-is={is}>
        {words()}
      </span>
      {state !== 'waiting' && (
        <span className="hint">
          {' '}
          {m.submissions_extension_line({ day: formatDay(askedFor), was: formatDay(wasDueOn) })}
        </span>
      )}
    </p>
  )
}
