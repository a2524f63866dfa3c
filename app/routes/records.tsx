import { type ActionFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { issueForm } from '~/modules/accreditation/forms'
import { issueRecords } from '~/modules/accreditation/index.server'
import { readForm, respondStep } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.accreditation_issue_button() }) }]

/** There is no list here: the register is the list. */
export const loader = () => redirect('/register')

/** Issues the records of the ticked submissions. */
export const action = respondStep(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { submissions } = await readForm(request, issueForm)
  const { issued, refused } = await issueRecords(actor, submissions)
  return redirect(`/register?issued=${issued}${refused ? `&refused=${refused}` : ''}`)
})

/** There is no page here: it leads on, or says why not. */
export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  return <RefusedStep back="/register" />
}
