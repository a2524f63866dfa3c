import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { reportForm } from '~/modules/accreditation/forms'
import { reportRecord } from '~/modules/accreditation/index.server'
import { parseNumber } from '~/modules/accreditation/number'
import { VerifyPage } from '~/modules/accreditation/ui/verify-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { ErrorPage } from '~/ui/error-page'
import { Refusable, TextArea, TextField } from '~/ui/form'

export const handle = { scripts: false, frame: false }
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const headers = new Headers(errorHeaders)
  headers.set('X-Robots-Tag', 'noindex')
  return headers
}
export const meta: MetaFunction = () => [
  { title: m.page_title({ page: m.accreditation_report_title() }) },
  { name: 'robots', content: 'noindex' },
]

/** A forged certificate may bear a number that is none: it is reported as it stands there. */
const numberIn = (text: string) => {
  const parsed = parseNumber(text)
  return parsed.ok ? parsed.number : text.replaceAll('\0', '').slice(0, 60)
}

export const loader = respond(async ({ request, params }: LoaderFunctionArgs) => ({
  number: numberIn(params.number!),
  isSent: new URL(request.url).searchParams.has('sent'),
}))

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const number = numberIn(params.number!)
  await reportRecord(context.clientAddress, number, await readForm(request, reportForm))
  return redirect(`/verify/${encodeURIComponent(number)}/reports?sent`)
})

export default function Report() {
  const { number, isSent } = useLoaderData<typeof loader>()
  const back = <a href={`/verify/${encodeURIComponent(number)}`}>{m.accreditation_report_back()}</a>
  const refusal = useActionData<typeof action>()
  if (isSent && !refusal)
    return (
      <VerifyPage kept={m.accreditation_report_kept()}>
        <h1 className="title">{m.accreditation_report_sent_title()}</h1>
        <p className="lede">{m.accreditation_report_sent_text()}</p>
        <p className="mt3">{back}</p>
      </VerifyPage>
    )
  return (
    <VerifyPage kept={m.accreditation_report_kept()}>
      <p className="quiet num">
        {m.accreditation_report_about()} {number}
      </p>
      <h1 className="title">{m.accreditation_report_title()}</h1>
      <p className="lede">{m.accreditation_report_intro()}</p>
      <Form method="post" action={`/verify/${encodeURIComponent(number)}/reports`} className="stack narrow mt3">
        <Refusable data={refusal}>
          <TextArea
            name="message"
            label={m.accreditation_report_message()}
            hint={m.accreditation_report_message_hint()}
            maxLength={4000}
            rows={5}
            required
          />
          <TextField
            name="contact"
            type="email"
            label={m.accreditation_report_contact()}
            hint={m.accreditation_report_contact_hint()}
            autoComplete="email"
            maxLength={320}
            optional
          />
        </Refusable>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.accreditation_report_send()}
          </button>
          {back}
        </div>
      </Form>
    </VerifyPage>
  )
}

export function ErrorBoundary() {
  return (
    <VerifyPage>
      <ErrorPage />
    </VerifyPage>
  )
}
