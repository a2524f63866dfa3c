import type { z } from 'zod'
import { send } from '~/platform/jobs.server'
import { transaction } from '~db/client.server'
import { countAttempt } from './attempts.server'
import type { Browser } from './browser.server'
import type { signInForm } from './forms'
import { mailSignInJob } from './mail-sign-in.server'
import { insertSignInRequest } from './queries.server'
import { home, safeReturnTo } from './return-to'

/**
 * Asks for a link and a code. Nothing here depends on whether the address is known: the same rows are written in the
 * same time, and a job looks the address up later (ASVS 5.0, 6.3.8). Throws TooMany beyond the limits.
 */
export async function requestSignIn(
  form: z.output<typeof signInForm>,
  browser: Pick<Browser, 'clientAddress'>,
): Promise<void> {
  await countAttempt('link-asked', { clientAddress: browser.clientAddress, email: form.email })
  const to = safeReturnTo(form.to)
  await transaction(null, async (trx) => {
    const requestId = await insertSignInRequest(trx, form.email, to === home ? null : to)
    await send(trx, mailSignInJob, { requestId })
  })
}
