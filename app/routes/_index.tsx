import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { homeOf } from '~/policy/navigation'

/** The start: one's home, or the sign-in page. */
export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor()
  throw redirect(actor ? homeOf(actor) : '/sign-in')
}
