import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { endedSessionCookie, signOut } from '~/modules/identity/index.server'
import { respond } from '~/platform/http.server'

export const loader = () => redirect('/')

export const action = respond(async ({ context }: ActionFunctionArgs) => {
  const actor = await context.actor()
  if (actor) await signOut(actor)
  return redirect('/sign-in', { headers: { 'Set-Cookie': endedSessionCookie() } })
})

export default function SignOut() {
  return null
}
