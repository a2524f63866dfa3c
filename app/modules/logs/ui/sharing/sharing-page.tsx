import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Refusable } from '~/ui/form'
import { Moment } from '~/ui/dates'
import { entryName } from '../../names'
import type { Sharing, SharingWith } from '../../sharing/view-sharing.server'
import './sharing.css'

interface SharingPageProps {
  sharing: Sharing
  timeZone: string
  /** What the action gave back, when it refused. */
  refused: unknown
}

/** With whom a trainee shares one entry: each of their supporters, and what that means. */
export function SharingPage({
  sharing: { entry, supporters, safeguardingContact: contact },
  timeZone,
  refused,
}: SharingPageProps) {
  return (
    <div className="narrow">
      <p className="quiet">
        <Link to={`/entries/${entry.id}`} lang={entry.title ? entry.language : undefined}>
          {entryName(entry)}
        </Link>
      </p>
      <h1 className="title mt1">{m.logs_share_title()}</h1>
      <p className="lede mt2">{m.logs_share_lede()}</p>
      <Refusable data={refused}>{null}</Refusable>
      {entry.isTakenOut ? (
        <p className="callout mt3">{m.logs_share_in_bin()}</p>
      ) : (
        <Supporters entry={entry} supporters={supporters} timeZone={timeZone} />
      )}
      <div className="callout mt4">
        <p>
          {m.logs_share_names()} <Link to={`/logs/${entry.logId}/confidentiality`}>{m.logs_names_way()}</Link>
        </p>
        <p>{contact ? m.write_safeguarding({ contact }) : m.write_safeguarding_plain()}</p>
      </div>
      <p className="row mt3">
        <Link to={`/logs/${entry.logId}/entries/${entry.id}`}>{m.logs_share_back_to_writing()}</Link>
      </p>
    </div>
  )
}

function Supporters({ entry, supporters, timeZone }: Pick<Sharing, 'entry' | 'supporters'> & { timeZone: string }) {
  if (supporters.length === 0) return <p className="callout mt3">{m.logs_share_no_supporter()}</p>
  return (
    <ul className="sharing-list mt3">
      {supporters.map((supporter) => (
        <li key={supporter.personId} id={`with-${supporter.personId}`}>
          <h2 className="head">{supporter.name}</h2>
          <p className="quiet">
            <Standing supporter={supporter} timeZone={timeZone} />
            {supporter.comments > 0 && (
              <>
                {' '}
                <Link to={`/entries/${entry.id}#comments`}>{m.logs_share_comments({ n: supporter.comments })}</Link>
              </>
            )}
          </p>
          <Steps entry={entry} supporter={supporter} />
        </li>
      ))}
    </ul>
  )
}

const Standing = ({
  supporter: { sharedAt, isBehind, name },
  timeZone,
}: {
  supporter: SharingWith
  timeZone: string
}) =>
  sharedAt ? (
    <>
      {m.logs_share_stands()} <Moment value={sharedAt} timeZone={timeZone} />.{' '}
      {isBehind ? m.logs_share_behind({ name }) : m.logs_share_newest()}
    </>
  ) : (
    m.logs_share_not()
  )

function Steps({ entry, supporter }: { entry: Sharing['entry']; supporter: SharingWith }) {
  const { personId, sharedAt, isBehind, name } = supporter
  return (
    <div className="row mt1">
      {(!sharedAt || isBehind) && entry.isWritten && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="supporterId" value={personId} />
          <button className={sharedAt ? 'btn' : 'btn primary'} type="submit">
            {sharedAt ? m.logs_share_newer() : m.logs_share_with({ name })}
          </button>
        </Form>
      )}
      {!entry.isWritten && !sharedAt && <p className="hint">{m.logs_share_empty()}</p>}
      {sharedAt && (
        <Form method="post" action={`/entries/${entry.id}/sharing/${personId}/withdrawal`} preventScrollReset>
          <button className="btn bare" type="submit" aria-label={m.logs_share_withdraw_from({ name })}>
            {m.logs_share_withdraw()}
          </button>
        </Form>
      )}
    </div>
  )
}
