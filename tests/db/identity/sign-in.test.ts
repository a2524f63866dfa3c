import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { readSessionToken } from '~/modules/identity/browser.server'
import { findActor, requestSignIn, signInByCode, signInByLink } from '~/modules/identity/index.server'
import { Refused, TooMany } from '~/platform/errors.server'
import { aBrowser, cookiesAfter } from '../../support/browser'
import { useTestDatabase } from '../../support/database'
import { aPerson } from '../../support/factories'
import { mailTo } from '../../support/mail'

const database = useTestDatabase()

async function aMailed(to?: string) {
  const person = await aPerson(database.owner, { role: 'trainee' })
  await requestSignIn({ email: person.email, to }, aBrowser())
  const mail = (await mailTo(database, person.email))!
  return { person, mail, token: mail.linkToken!, code: mail.code! }
}
const refusedAs = (code: string) => expect.objectContaining({ constructor: Refused, code })
const wrongCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('by link', () => {
  test('one mail holds a link and a code; the link signs in as the person, with their roles', async () => {
    const { person, mail, token } = await aMailed()
    expect(mail.subject).toBe('Your link to sign in to Oldpond')
    expect(mail.text).toContain('http://oldpond.test/sign-in/link?token=')
    expect(mail.code).toMatch(/^\d{6}$/)
    const { headers } = await signInByLink(token, aBrowser())
    const actor = await findActor(cookiesAfter(headers))
    expect(actor).toEqual({ ...person, sessionId: expect.any(String) })
  })

  test('neither link, code nor session can be read from the database', async () => {
    const { token, code } = await aMailed()
    const stored = JSON.stringify(await database.owner.selectFrom('verification').selectAll().execute())
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(code)
    const { headers } = await signInByLink(token, aBrowser())
    const session = readSessionToken(cookiesAfter(headers))!
    expect(JSON.stringify(await database.owner.selectFrom('session').selectAll().execute())).not.toContain(session)
  })

  test('works once, and neither the code beside it nor an older link works after it', async () => {
    const { person, token, code } = await aMailed()
    await requestSignIn({ email: person.email }, aBrowser())
    const newer = (await mailTo(database, person.email))!
    await signInByLink(newer.linkToken!, aBrowser())
    for (const spent of [newer.linkToken!, token])
      await expect(signInByLink(spent, aBrowser())).rejects.toEqual(refusedAs('identity_link_spent'))
    for (const spent of [newer.code!, code])
      await expect(signInByCode({ email: person.email, code: spent }, aBrowser())).rejects.toEqual(
        refusedAs('identity_code_wrong'),
      )
  })

  test('pressed twice at once, it signs in once', async () => {
    const { person, token } = await aMailed()
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => signInByLink(token, aBrowser())))
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    const sessions = await database.owner
      .selectFrom('session')
      .select('id')
      .where('person_id', '=', person.personId)
      .execute()
    expect(sessions).toHaveLength(1)
  })

  test('is of no use after fifteen minutes', async () => {
    const { person, token, code } = await aMailed()
    await database.owner
      .updateTable('verification')
      .set({ expires_at: sql`expires_at - interval '15 minutes 1 second'` })
      .execute()
    await expect(signInByLink(token, aBrowser())).rejects.toEqual(refusedAs('identity_link_spent'))
    await expect(signInByCode({ email: person.email, code }, aBrowser())).rejects.toEqual(
      refusedAs('identity_code_wrong'),
    )
  })

  test.each([undefined, '', 'x', 'a'.repeat(5000), '../../x', "' or true --"])('%j is no token', async (token) => {
    await expect(signInByLink(token, aBrowser())).rejects.toEqual(refusedAs('identity_link_spent'))
  })

  test('leads back to the page asked for first, never to another site', async () => {
    const asked = await aMailed('/logs/1?at=2')
    expect((await signInByLink(asked.token, aBrowser())).to).toBe('/logs/1?at=2')
    const lured = await aMailed('//evil.example/')
    expect((await signInByLink(lured.token, aBrowser())).to).toBe('/')
  })

  test("ends the session that the browser came with, and leaves other browsers' alone", async () => {
    const first = await aMailed()
    const mine = cookiesAfter((await signInByLink(first.token, aBrowser())).headers)
    const other = await aMailed()
    const elsewhere = cookiesAfter((await signInByLink(other.token, aBrowser())).headers)
    const second = await aMailed()
    const again = aBrowser({ sessionToken: readSessionToken(mine) })
    const { headers } = await signInByLink(second.token, again)
    expect(await findActor(mine)).toBeUndefined()
    expect((await findActor(cookiesAfter(headers)))?.personId).toBe(second.person.personId)
    expect((await findActor(elsewhere))?.personId).toBe(other.person.personId)
  })
})

describe('by code', () => {
  test('signs in, once', async () => {
    const { person, token, code } = await aMailed()
    const { headers } = await signInByCode({ email: person.email, code }, aBrowser())
    expect((await findActor(cookiesAfter(headers)))?.personId).toBe(person.personId)
    await expect(signInByCode({ email: person.email, code }, aBrowser())).rejects.toEqual(
      refusedAs('identity_code_wrong'),
    )
    await expect(signInByLink(token, aBrowser())).rejects.toEqual(refusedAs('identity_link_spent'))
  })

  test('survives four wrong tries', async () => {
    const { person, code } = await aMailed()
    for (let i = 0; i < 4; i++)
      await expect(signInByCode({ email: person.email, code: wrongCode(code) }, aBrowser())).rejects.toEqual(
        refusedAs('identity_code_wrong'),
      )
    await signInByCode({ email: person.email, code }, aBrowser())
  })

  test('is worth nothing after five wrong tries, from however many browsers', async () => {
    const { person, code } = await aMailed()
    for (let i = 0; i < 5; i++)
      await expect(signInByCode({ email: person.email, code: wrongCode(code) }, aBrowser())).rejects.toThrow(Refused)
    await expect(signInByCode({ email: person.email, code }, aBrowser())).rejects.toEqual(
      refusedAs('identity_code_wrong'),
    )
  })

  test("is the address's own: another's code does not fit", async () => {
    const [ada, bo] = [await aMailed(), await aMailed()]
    await expect(signInByCode({ email: ada.person.email, code: bo.code }, aBrowser())).rejects.toThrow(Refused)
  })

  test('an address that nobody has answers like a wrong code', async () => {
    await expect(signInByCode({ email: 'nobody@example.org', code: '123456' }, aBrowser())).rejects.toEqual(
      refusedAs('identity_code_wrong'),
    )
  })
})

describe('an address known and unknown', () => {
  /** The texts of the queries that `work` makes. */
  async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
    const queries = vi.spyOn(pg.Client.prototype, 'query')
    try {
      await work()
      return queries.mock.calls.map(([query]) => (typeof query === 'string' ? query : (query as { text: string }).text))
    } finally {
      queries.mockRestore()
    }
  }

  test('ask the database the same and leave the same rows', async () => {
    const person = await aPerson(database.owner)
    const asked = (email: string) => queriesOf(() => requestSignIn({ email }, aBrowser()))
    const [known, unknown] = [await asked(person.email), await asked('stranger@example.org')]
    expect(known.length).toBeGreaterThan(3)
    expect(unknown).toEqual(known)
    for (const email of [person.email, 'stranger@example.org'])
      expect(
        await database.owner.selectFrom('sign_in_request').select('email').where('email', '=', email).execute(),
      ).toHaveLength(1)
    expect(await mailTo(database, 'stranger@example.org')).toBeUndefined()
    expect(await mailTo(database, person.email)).toBeDefined()
  })

  test('ask the database the same when a wrong code is tried, up to the last try', async () => {
    const { person, code } = await aMailed()
    const stranger = 'another-stranger@example.org'
    await requestSignIn({ email: stranger }, aBrowser())
    expect(await mailTo(database, stranger)).toBeUndefined()
    const tried = (email: string) =>
      queriesOf(() =>
        expect(signInByCode({ email, code: wrongCode(code) }, aBrowser())).rejects.toEqual(
          refusedAs('identity_code_wrong'),
        ),
      )
    for (let i = 0; i < 7; i++) {
      const known = await tried(person.email)
      expect(known.length).toBeGreaterThan(1)
      expect(await tried(stranger)).toEqual(known)
    }
  })

  test('reach the same limit', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 1, 12, 0, 1))
    const known = await aPerson(database.owner)
    for (const email of [known.email, 'unknown-and-eager@example.org']) {
      for (let i = 0; i < 5; i++) await requestSignIn({ email }, aBrowser())
      await expect(requestSignIn({ email }, aBrowser())).rejects.toThrow(TooMany)
    }
    clock.mockRestore()
  })
})

test('one client may not ask for ever, whatever addresses it types and whichever it comes from', async () => {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 1, 12, 0, 1))
  const browser = aBrowser({ clientAddress: '2001:db8:aaaa:1::1' })
  for (let i = 0; i < 40; i++)
    await requestSignIn({ email: `a${i}@example.org` }, aBrowser({ clientAddress: `2001:db8:aaaa:1::${i + 2}` }))
  await expect(requestSignIn({ email: 'last@example.org' }, browser)).rejects.toEqual(
    expect.objectContaining({ constructor: TooMany, retryAfter: 899 }),
  )
  clock.mockReturnValue(Date.UTC(2026, 0, 1, 12, 15, 1))
  await requestSignIn({ email: 'last@example.org' }, browser)
  clock.mockRestore()
})

test('ten codes an hour may be tried for one address, whoever tries', async () => {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 1, 12, 0, 1))
  const email = 'guessed@example.org'
  for (let i = 0; i < 10; i++)
    await expect(signInByCode({ email, code: '000000' }, aBrowser())).rejects.toThrow(Refused)
  await expect(signInByCode({ email, code: '000000' }, aBrowser())).rejects.toThrow(TooMany)
  clock.mockRestore()
})

test('a mail is not sent for a request that is older than its link would be', async () => {
  const person = await aPerson(database.owner)
  await requestSignIn({ email: person.email }, aBrowser())
  await database.owner
    .updateTable('sign_in_request')
    .set({ created_at: sql`now() - interval '16 minutes'` })
    .where('email', '=', person.email)
    .execute()
  expect(await mailTo(database, person.email)).toBeUndefined()
})
