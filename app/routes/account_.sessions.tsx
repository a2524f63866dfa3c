import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { endedSessionCookie, signOutEverywhere } from '~/modules/identity/index.server'
import { requireActor } from '~/policy/authorize.server'
import { respond } from '~/platform/http.server'

export const loader = () => redirect('/account')

/** Ends every session of the person who asks. */
export const action = respond(async ({ context }: ActionFunctionArgs) => {
  await signOutEverywhere(await requireActor(context))
  return redirect('/sign-in', { headers: { 'Set-Cookie': endedSessionCookie() } })
})

export default function Sessions() {
  return null
}
