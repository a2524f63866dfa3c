import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { beginFactor, viewFactor } from '~/modules/identity/index.server'
import { safeReturnTo } from '~/modules/identity/return-to'
import { waitingOf } from '~/modules/identity/role-names'
import { inWords } from '~/modules/identity/ui/second-factor/factor-asked'
import { FactorState } from '~/modules/identity/ui/second-factor/factor-state'
import { requireActor } from '~/policy/authorize.server'
import { firstPageOf, secondFactorPath } from '~/policy/navigation'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_factor_title() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return {
    factor: await viewFactor(actor),
    timeZone: actor.timeZone,
    asked: actor.withheld ? waitingOf(actor.withheld) : null,
    elsewhere: actor.memberships.length > 0 ? firstPageOf(actor) : null,
  }
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  await beginFactor(await requireActor(context))
  const to = safeReturnTo(new URL(request.url).searchParams.get('to'))
  return redirect(`${secondFactorPath}/setting-up?to=${encodeURIComponent(to)}`)
})

export default function SecondFactor() {
  const { factor, timeZone, asked, elsewhere } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <div className="narrow stack">
      <h1 className="title">
        {asked ? m.identity_factor_asked_title({ n: asked.programmes.length }) : m.identity_factor_title()}
      </h1>
      {asked && <p className="lede">{m.identity_factor_asked_text(inWords(asked))}</p>}
      <p className={asked ? undefined : 'lede'}>{m.identity_factor_lede()}</p>
      <Refusable data={refusal}>{null}</Refusable>
      {!asked && <FactorState {...{ factor, timeZone }} />}
      {factor ? <Manage /> : <Begin />}
      {asked && elsewhere && (
        <p className="hint">
          {m.identity_factor_asked_rest()} <Link to={elsewhere}>{m.identity_factor_asked_on()}</Link>
        </p>
      )}
    </div>
  )
}

function Begin() {
  return (
    <Form method="post" className="stack">
      <p>{m.identity_factor_needs()}</p>
      <button className="btn primary" type="submit">
        {m.identity_factor_begin()}
      </button>
    </Form>
  )
}

function Manage() {
  return (
    <>
      <div className="row">
        <Link className="btn" to={`${secondFactorPath}/recovery-codes`}>
          {m.identity_factor_renew()}
        </Link>
        <Link className="btn grave" to={`${secondFactorPath}/ending`}>
          {m.identity_factor_end()}
        </Link>
      </div>
      <p className="hint">{m.identity_factor_move()}</p>
    </>
  )
}
