import { AsyncLocalStorage } from 'node:async_hooks'
import { betterAuth } from 'better-auth'
import { APIError, isAPIError } from 'better-auth/api'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { magicLink } from 'better-auth/plugins/magic-link'
import { type Db, db, type Trx } from '~db/client.server'
import { instance } from '~/platform/config.server'
import type { Browser } from './browser.server'
import { hashCode, hashToken, newToken } from './tokens.server'

/** A link and a code work for so long, and once; a code bears so many tries. */
export const linkMinutes = 15
export const codeTries = 5

/** Why a proof of address was not taken. */
export type Unproven = 'spent' | 'wrong' | 'suspended'

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }
// The library returns what it stored, which is a hash; the token itself comes out here (docs/decisions/0010).
interface Minted {
  token?: string
  personId?: string
  /** A second factor has been proved as well. */
  isWhole?: boolean
}
const minting = new AsyncLocalStorage<Minted>()

/** better-auth on our tables. Its own HTTP handler is not mounted: routes call the functions below. */
function open(database: Db) {
  const { origin, authSecret, sessionDays } = instance()
  return betterAuth({
    appName: 'Oldpond',
    baseURL: origin,
    secret: authSecret,
    database: { db: database, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    // Attempts are counted in our own table, for our own routes: request-sign-in and attempts.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...times } },
    session: {
      expiresIn: sessionDays * 86_400,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
    },
    account: {
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: { fields: { expiresAt: 'expires_at', ...times } },
    advanced: { database: { generateId: 'uuid' }, ipAddress: { ipAddressHeaders: [clientHeader] } },
    databaseHooks: {
      session: {
        create: {
          async before(session) {
            const minted = minting.getStore()
            if (!minted) throw new Error('A session is begun through beginSession, signInByLink or signInByCode')
            const person = await database
              .selectFrom('person')
              .select(['suspended_at', 'second_factor_at'])
              .where('id', '=', session.userId)
              .executeTakeFirstOrThrow()
            if (person.suspended_at) throw new APIError('FORBIDDEN', { code: 'SUSPENDED' })
            minted.personId = session.userId
            // Its proof is spent by now; docs/decisions/0057 says why no session is begun.
            if (person.second_factor_at && !minted.isWhole) throw new APIError('FORBIDDEN', { code: 'HALF' })
            minted.token = newToken()
            return { data: { ...session, token: hashToken(minted.token) } }
          },
        },
      },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: linkMinutes * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ token, metadata }) => (metadata!.take as (token: string) => void)(token),
      }),
      emailOTP({
        disableSignUp: true,
        expiresIn: linkMinutes * 60,
        allowedAttempts: codeTries,
        otpLength: 6,
        storeOTP: { hash: async (code) => hashCode(code) },
        sendVerificationOTP: async () => {},
      }),
    ],
  })
}

const clientHeader = 'x-oldpond-client'
const headersOf = (browser: Browser) =>
  new Headers({ 'user-agent': browser.userAgent, [clientHeader]: browser.clientAddress })

const opened = new WeakMap<Db, ReturnType<typeof open>>()
function auth() {
  const database = db()
  let library = opened.get(database)
  if (!library) opened.set(database, (library = open(database)))
  return library
}

/** Makes a one-time link's token and a code for an address; both stand hashed in `verification`. */
export async function mintProofs(email: string): Promise<{ token: string; code: string }> {
  let token = ''
  const take = (minted: string) => (token = minted)
  await auth().api.signInMagicLink({ body: { email, metadata: { take } }, headers: new Headers() })
  const code = await auth().api.createVerificationOTP({ body: { email, type: 'sign-in' } })
  return { token, code }
}

export interface Begun {
  token: string
  personId: string
}

/** The address is proved, but nothing is begun: the person has a second factor to prove as well. */
export interface Half {
  personId: string
}

/** Begins a session for whoever holds the link, once. */
export function proveByLink(token: string, browser: Browser): Promise<Begun | Half | Unproven> {
  return begin(() => auth().api.magicLinkVerify({ query: { token }, headers: headersOf(browser) }))
}

/** Begins a session for whoever knows the code sent to the address, once, within `codeTries` tries. */
export function proveByCode(email: string, code: string, browser: Browser): Promise<Begun | Half | Unproven> {
  return begin(() => auth().api.signInEmailOTP({ body: { email, otp: code }, headers: headersOf(browser) }))
}

/** Begins a session for a person whose address (or console, or demo) has proved them already; `isWhole` when their second factor has, too. */
export function beginSession(personId: string, browser: Browser, isWhole = false): Promise<Begun | Half | Unproven> {
  return begin(async () => {
    const { internalAdapter } = await auth().$context
    await internalAdapter.createSession(personId, false, {
      ipAddress: browser.clientAddress,
      userAgent: browser.userAgent,
    })
  }, isWhole)
}

async function begin(work: () => Promise<unknown>, isWhole = false): Promise<Begun | Half | Unproven> {
  const minted: Minted = { isWhole }
  try {
    await minting.run(minted, work)
  } catch (error) {
    if (isAPIError(error) && error.body?.code === 'HALF') return { personId: minted.personId! }
    const refusal = refusalOf(error)
    if (refusal) return refusal
    throw error
  }
  return { token: minted.token!, personId: minted.personId! }
}

/** The library answers a spent link with a redirect and a wrong code with an error: both are errors here. */
function refusalOf(error: unknown): Unproven | undefined {
  if (!isAPIError(error)) return undefined
  const code = error.body?.code
  if (code === 'SUSPENDED') return 'suspended'
  if (code === 'INVALID_OTP') return 'wrong'
  if (code === 'OTP_EXPIRED' || code === 'TOO_MANY_ATTEMPTS') return 'spent'
  const location = new Headers(error.headers).get('location') ?? ''
  if (/error=(INVALID_TOKEN|new_user_signup_disabled)\b/.test(location)) return 'spent'
  return undefined
}

/** Makes every other link and code for this address worthless: called once one of them has been used. */
export async function spendProofs(trx: Trx, email: string): Promise<void> {
  await trx
    .deleteFrom('verification')
    .where((eb) =>
      eb.or([
        eb('identifier', '=', `sign-in-otp-${email}`),
        eb('value', '=', JSON.stringify({ type: 'magic-link', email })),
      ]),
    )
    .execute()
}
