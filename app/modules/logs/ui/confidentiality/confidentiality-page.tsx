import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Refusable, refusalIn } from '~/ui/form'
import { MailAddress } from '~/ui/mail-address'
import type { ConfidentialityCheck } from '../../confidentiality/check-confidentiality.server'
import { FoundWord } from './found-word'
import { KeyOfNames, KnownWords } from './key-of-names'
import './confidentiality.css'

/** What looks identifying in a log, word by word, and what its author has decided. */
export function ConfidentialityPage({ check, refused }: { check: ConfidentialityCheck; refused?: unknown }) {
  const { logId, found, key, known, contact, language } = check
  const refusal = refusalIn(refused)
  return (
    <div className="narrow names">
      <p className="quiet">
        <Link to={`/desk?log=${logId}`}>{m.logs_back_to_desk()}</Link>
        {' · '}
        <Link to={`/logs/${logId}/hand-in`}>{m.logs_names_back_hand_in()}</Link>
      </p>
      <h1 className="title mt1">{m.logs_names_title()}</h1>
      <p className="lede mt2">{m.logs_names_lede()}</p>
      <Disclosure contact={contact} />
      <Refusable data={refused}>{null}</Refusable>
      <h2 className="head mt4" id="found">
        {found.length === 0 ? m.logs_names_none() : m.logs_names_found({ n: found.length })}
      </h2>
      {found.length > 0 && (
        <>
          <p className="hint mt1">{m.logs_names_after()}</p>
          <ol className="names-found mt2">
            {found.map((one) => (
              <FoundWord
                key={one.text}
                found={one}
                logId={logId}
                language={language}
                typed={refusal?.typed.original === one.text ? String(refusal.typed.pseudonym ?? '') : undefined}
                error={refusal?.typed.original === one.text ? refusal.fields.pseudonym : undefined}
              />
            ))}
          </ol>
        </>
      )}
      <p className="hint mt3">{m.logs_names_limits()}</p>
      <KeyOfNames names={key} logId={logId} />
      <KnownWords known={known} logId={logId} />
    </div>
  )
}

/** That disclosures don't belong here, and where to report a concern instead. */
function Disclosure({ contact }: Pick<ConfidentialityCheck, 'contact'>) {
  const { safeguarding, name, email } = contact
  return (
    <div className="callout look mt3">
      <p>
        {m.logs_names_disclosure()}{' '}
        {safeguarding ? m.logs_names_disclosure_contact({ contact: safeguarding }) : m.logs_names_disclosure_plain()}
      </p>
      {(name || email) && (
        <p>
          {m.logs_names_contact({ name })} <MailAddress email={email} />
        </p>
      )}
    </div>
  )
}
