import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { viewContacts } from '~/modules/programmes/index.server'
import { ContactList } from '~/modules/programmes/ui/contact-list'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { Dots, Paragraphs, Prose } from '~/ui/prose'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.pages_help_title() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await context.actor()
  return { contacts: actor ? await viewContacts(actor) : [] }
})

export default function Help() {
  const { contacts } = useLoaderData<typeof loader>()
  return (
    <Prose
      title={m.pages_help_title()}
      lede={m.pages_help_lede()}
      inside={m.pages_inside()}
      parts={[
        {
          id: 'danger',
          title: m.pages_help_danger_title(),
          body: (
            <>
              <Paragraphs of={[m.pages_help_danger_1(), m.pages_help_danger_2()]} />
              <ContactList contacts={contacts} about="safeguarding" />
            </>
          ),
        },
        {
          id: 'writing',
          title: m.pages_help_writing_title(),
          body: (
            <>
              <p>{m.pages_help_writing_promise()}</p>
              <Dots
                of={[
                  m.pages_help_writing_saved(),
                  m.pages_help_writing_kept(),
                  m.pages_help_writing_two(),
                  m.pages_help_writing_history(),
                  m.pages_help_writing_device(),
                  m.pages_help_writing_sessions(),
                  m.pages_help_writing_app(),
                  m.pages_help_writing_out(),
                  m.pages_help_writing_browser(),
                ]}
              />
            </>
          ),
        },
        {
          id: 'haiku',
          title: m.pages_help_haiku_title(),
          body: <Paragraphs of={[m.pages_help_haiku_1(), m.pages_help_haiku_2(), m.pages_help_haiku_3()]} />,
        },
        {
          id: 'readers',
          title: m.pages_help_readers_title(),
          body: (
            <>
              <Paragraphs of={[m.pages_help_readers_1(), m.pages_help_readers_2()]} />
              <p>
                <Link to="/privacy">{m.pages_help_readers_more()}</Link>
              </p>
            </>
          ),
        },
        {
          id: 'names',
          title: m.pages_help_names_title(),
          body: <Paragraphs of={[m.pages_help_names_1()]} />,
        },
        {
          id: 'handing-in',
          title: m.pages_help_hand_in_title(),
          body: (
            <Paragraphs
              of={[
                m.pages_help_hand_in_1(),
                m.pages_help_hand_in_2(),
                m.pages_help_hand_in_before(),
                m.pages_help_hand_in_3(),
              ]}
            />
          ),
        },
        {
          id: 'second-factor',
          title: m.pages_help_factor_title(),
          body: <Paragraphs of={[m.pages_help_factor_1(), m.pages_help_factor_2()]} />,
        },
        {
          id: 'keys',
          title: m.pages_help_keys_title(),
          body: <Keys />,
        },
        {
          id: 'operator',
          title: m.pages_help_operator_title(),
          body: <Paragraphs of={[m.pages_help_operator_1(), m.pages_help_operator_2()]} />,
        },
        {
          id: 'contact',
          title: m.pages_help_contact_title(),
          body: (
            <>
              <p>{contacts.length > 0 ? m.pages_help_contact_yours() : m.pages_help_contact_none()}</p>
              <ContactList contacts={contacts} about="programme" />
            </>
          ),
        },
      ]}
    />
  )
}

function Keys() {
  const rows = [
    ['Tab', m.pages_help_keys_tab()],
    ['?', m.pages_help_keys_sheet()],
    ['Alt F10', m.pages_help_keys_toolbar()],
    ['Alt C', m.pages_help_keys_claim()],
    ['F9', m.pages_help_keys_focus()],
  ] as const
  return (
    <>
      <p>{m.pages_help_keys_1()}</p>
      <table>
        <caption className="vh">{m.pages_help_keys_title()}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{m.pages_help_keys_key()}</th>
            <th scope="col">{m.pages_help_keys_does()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{m.pages_help_keys_off()}</p>
    </>
  )
}
