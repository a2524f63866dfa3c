import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useFetcher, useLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { chooseNotices, viewNotices } from '~/modules/identity/index.server'
import { noticesForm } from '~/modules/identity/notices/forms'
import { mailTimeName, mailTimes, noticeKindName } from '~/modules/identity/notices/notice'
import { NoticeList } from '~/modules/identity/ui/notices/notice-list'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, SelectField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_notices_title() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return { ...(await viewNotices(actor)), timeZone: actor.timeZone }
})

/** Chooses when mails are sent. */
export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  await chooseNotices(await requireActor(context), await readForm(request, noticesForm))
  return { isSaved: true as const }
})

/** What one was told; what is shown counts as read from then on, and stays marked as new while one looks. */
export default function Notices() {
  const { notices, choices, timeZone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { submit } = useFetcher()
  const isAnyNew = notices.some(({ isRead }) => !isRead)
  useEffect(() => {
    if (isAnyNew) submit(null, { method: 'post', action: '/notices/reading' })
    // Once: what comes later is read later.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <div className="narrow">
      <h1 className="title">{m.identity_notices_title()}</h1>
      <NoticeList notices={notices} timeZone={timeZone} />
      {choices.length > 0 && (
        <section className="mt4" aria-labelledby="choices">
          <h2 className="head" id="choices">
            {m.identity_notice_choices()}
          </h2>
          <p className="hint mt1">{m.identity_notice_choices_hint()}</p>
          <Form method="post" className="stack mt2">
            <Refusable data={answer}>
              {choices.map(({ kind, mail }) => (
                <SelectField
                  key={kind}
                  name={kind}
                  label={noticeKindName(kind)}
                  options={mailTimes.map((time) => ({ value: time, name: mailTimeName(time) }))}
                  defaultValue={mail}
                />
              ))}
            </Refusable>
            <div className="row">
              <button className="btn primary" type="submit">
                {m.identity_account_save()}
              </button>
              <span role="status">{answer && 'isSaved' in answer && m.identity_account_saved()}</span>
            </div>
          </Form>
        </section>
      )}
    </div>
  )
}

/** The list stays as it was opened, so that what is new is seen to be. */
export const shouldRevalidate = ({ formAction }: { formAction?: string }) => formAction !== '/notices/reading'
