import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askedLast, readOutcomeFirst } from '~/modules/assessment/index.server'
import { Asked } from '~/modules/assessment/ui/asked'
import { handInForm } from '~/modules/submissions/forms'
import { handIn, showHandIn } from '~/modules/submissions/index.server'
import { HandInForm } from '~/modules/submissions/ui/hand-in-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Day } from '~/ui/dates'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.submissions_hand_in_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { log: _, programme, ...shown } = await showHandIn(actor, params.logId!)
  const { hoursMin, safeguardingContact, attemptsMax, name } = programme
  const { last } = shown.attempts
  return {
    ...shown,
    hoursMin,
    safeguardingContact,
    attemptsMax,
    programmeName: name,
    key: randomUUID(),
    asked:
      last?.releasedAt && (await readOutcomeFirst(actor, last.submissionId))
        ? await askedLast(actor, last.submissionId)
        : null,
  }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const submission = await handIn(actor, params.logId!, await readForm(request, handInForm))
  return redirect(`/submissions/${submission.id}`)
})

export default function HandIn() {
  const { asked, attemptsMax, programmeName, ...data } = useLoaderData<typeof loader>()
  const { attempt, dueOn } = data.attempts
  return (
    <div className="hand-in-page">
      <p className="quiet">
        {m.submissions_attempt_of({ attempt, max: attemptsMax })} · {m.submissions_due_before()} <Day value={dueOn} /> ·{' '}
        {programmeName}
      </p>
      <h1 className="title mt1">{m.submissions_hand_in_title()}</h1>
      <p className="lede mt2">{m.submissions_hand_in_lede()}</p>
      <HandInForm data={{ ...data, answer: useActionData<typeof action>() }} asked={asked && <Asked asked={asked} />} />
    </div>
  )
}
