import { clientKey } from '~/platform/client-key'
import { takeTurn } from '~/platform/rate-limit.server'
import { hashCode } from './tokens.server'

const quarter = 15 * 60

/**
 * How often each may be tried (ASVS 5.0, 6.3.1). By address: nobody's mailbox is flooded, and a six-digit code is
 * guessed at most ten times an hour, whoever asks. By client: enough for a training room behind one address.
 */
const limits = {
  'link-asked': { address: { times: 5, seconds: quarter }, client: { times: 40, seconds: quarter } },
  'link-opened': { client: { times: 60, seconds: quarter } },
  'code-tried': { address: { times: 10, seconds: 3600 }, client: { times: 40, seconds: quarter } },
  // Whoever reads somebody's mail guesses one of three codes in a million: two hundred and forty times a day at most.
  'second-factor-tried': { address: { times: 10, seconds: 3600 }, client: { times: 40, seconds: quarter } },
  'invitation-opened': { client: { times: 60, seconds: quarter } },
  'first-admin-tried': { client: { times: 10, seconds: quarter } },
  'demo-entered': { client: { times: 600, seconds: quarter } },
} as const

/** Counts one attempt against its limits; throws TooMany (429) beyond them. Addresses are counted under a keyed hash. */
export async function countAttempt(
  kind: keyof typeof limits,
  by: { clientAddress: string; email?: string },
): Promise<void> {
  const limit: { address?: Limit; client: Limit } = limits[kind]
  await takeTurn(`${kind}:client:${clientKey(by.clientAddress)}`, limit.client)
  if (limit.address && by.email) await takeTurn(`${kind}:address:${hashCode(by.email)}`, limit.address)
}

interface Limit {
  times: number
  seconds: number
}
