import { m } from '~/platform/i18n/messages'
import type { Contact } from '../view-contacts.server'

/** Whom one may turn to, programme by programme: about a danger to somebody, or about the programme itself. */
export function ContactList({ contacts, about }: { contacts: Contact[]; about: 'safeguarding' | 'programme' }) {
  const lines = contacts.flatMap((contact) => {
    if (about === 'programme' && (contact.contactName || contact.contactEmail))
      return [
        <li key={contact.programme}>
          <b>{contact.programme}</b>: {contact.contactName}{' '}
          {contact.contactEmail && <a href={`mailto:${contact.contactEmail}`}>{contact.contactEmail}</a>}
        </li>,
      ]
    if (about === 'safeguarding' && contact.safeguardingContact)
      return [
        <li key={contact.programme}>
          <b>{contact.programme}</b>: {m.programmes_contact_tell({ contact: contact.safeguardingContact })}
        </li>,
      ]
    return []
  })
  return lines.length > 0 ? <ul className="callout">{lines}</ul> : null
}
