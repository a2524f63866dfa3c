import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { browserOf, demoSignIn } from '~/modules/identity/index.server'
import { readForm, respond } from '~/platform/http.server'

/** Only a demo has this; elsewhere there is nothing here. */
export const loader = () => redirect('/sign-in')

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const { role } = await readForm(request, z.object({ role: z.string().max(40) }))
  const { to, headers } = await demoSignIn(role, browserOf(request, context))
  return redirect(to, { headers })
})

export default function Demo() {
  return null
}
