import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { removeFromBank } from '~/modules/assessment/index.server'
import { respond } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

export const loader = () => redirect('/comment-bank')

export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  await removeFromBank(await requireActor(context), params.commentId!)
  return redirect('/comment-bank')
})
