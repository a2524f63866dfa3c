import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { bankForm } from '~/modules/assessment/bank/bank'
import { keepInBank, viewBank } from '~/modules/assessment/index.server'
import { BankList } from '~/modules/assessment/ui/bank/bank-list'
import { CommentForm } from '~/modules/assessment/ui/bank/comment-form'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.assessment_bank() }) }]

export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => {
  const comments = await viewBank(await requireActor(context))
  const asked = new URL(request.url).searchParams.get('comment')
  const changed = comments.find((comment) => comment.id === asked && comment.isOwn) ?? null
  return { comments, changed, newId: randomUUID() as string }
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  await keepInBank(await requireActor(context), await readForm(request, bankForm))
  return redirect('/comment-bank')
})

/** An assessor's sentences to use again, and those that others share. */
export default function CommentBank() {
  const { comments, changed, newId } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <p className="quiet">
        <Link to="/queue">{m.assessment_back_to_queue()}</Link>
      </p>
      <h1 className="title mt1">{m.assessment_bank()}</h1>
      <p className="lede mt1">{m.assessment_bank_lede()}</p>
      <CommentForm
        key={changed?.id ?? newId}
        comment={changed ?? { id: newId, code: '', text: '', isShared: false }}
        isNew={changed === null}
        refusal={useActionData<typeof action>()}
      />
      <BankList comments={comments} />
    </div>
  )
}
