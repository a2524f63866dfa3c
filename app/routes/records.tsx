import { type ActionFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { issueForm } from '~/modules/accreditation/forms'
import { issueRecords } from '~/modules/accreditation/index.server'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.accreditation_issue_button() }) }]

/** There is no list here: the register is the list. */
export const loader = () => redirect('/register')

/** Issues the records of the ticked submissions. */
export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { submissions } = await readForm(request, issueForm)
  const { issued, refused } = await issueRecords(actor, submissions)
  return redirect(`/register?issued=${issued}${refused ? `&refused=${refused}` : ''}`)
})

/** Only shown when nothing could be issued at all. */
export default function IssueRecords() {
  return (
    <div className="stack">
      <h1 className="title">{m.accreditation_issue_button()}</h1>
      <Refusable data={useActionData<typeof action>()}>
        <p>
          <Link to="/register">{m.accreditation_issue_back()}</Link>
        </p>
      </Refusable>
    </div>
  )
}
