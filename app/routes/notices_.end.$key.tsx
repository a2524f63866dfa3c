import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { endNotices } from '~/modules/identity/index.server'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_notice_end_title() }) }]

// A mail program that looks at the link ahead changes nothing: only sending the form does.
export const loader = respond(async (_: LoaderFunctionArgs) => Promise.resolve(null))

/** Ends mails of one kind, by the key in the mail; for people and, in one click, for mail programs (RFC 8058). A key that is none gets the same answer. */
export const action = respond(async ({ params }: ActionFunctionArgs) => {
  await endNotices(params.key!)
  return { isEnded: true }
})

export default function End() {
  const answer = useActionData<typeof action>()
  return (
    <div className="narrow">
      <h1 className="title">{m.identity_notice_end_title()}</h1>
      {answer ? (
        <p className="lede mt2" role="status">
          {m.identity_notice_ended()}
        </p>
      ) : (
        <Form method="post" className="mt3">
          <p>{m.identity_notice_end_text()}</p>
          <p className="mt2">
            <button className="btn primary" type="submit">
              {m.identity_notice_end()}
            </button>
          </p>
        </Form>
      )}
    </div>
  )
}
