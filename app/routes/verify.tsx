import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseNumber } from '~/modules/accreditation/number'
import { CheckForm, VerifyPage } from '~/modules/accreditation/ui/verify-page'
import { mistakeIn } from '~/modules/accreditation/words'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'

export const handle = { scripts: false, frame: false }
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.accreditation_verify_title() }) }]

/** The form by which a number is checked: a good one leads to its own address, another comes back with what is wrong. */
export const loader = respond(async ({ request }: LoaderFunctionArgs) => {
  const typed = new URL(request.url).searchParams.get('number')
  if (typed === null) return data({ typed: '', mistake: undefined })
  const parsed = parseNumber(typed)
  if (parsed.ok) throw redirect(`/verify/${parsed.number}`)
  return data({ typed: typed.slice(0, 200), mistake: mistakeIn(parsed) }, { status: 422 })
})

export default function Verify() {
  const { typed, mistake } = useLoaderData<typeof loader>()
  return (
    <VerifyPage>
      <h1 className="title">{m.accreditation_verify_title()}</h1>
      <p className="lede">{m.accreditation_verify_intro()}</p>
      <div className="mt3">
        <CheckForm typed={typed} error={mistake} isFirst />
      </div>
      <p className="hint mt2">{m.accreditation_verify_forgiving()}</p>
      <p className="hint mt1">{m.accreditation_verify_camera()}</p>
    </VerifyPage>
  )
}
