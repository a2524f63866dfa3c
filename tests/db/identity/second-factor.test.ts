import { sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { readHalfToken, readSessionToken } from '~/modules/identity/browser.server'
import {
  beginFactor,
  confirmFactor,
  demoSignIn,
  endFactor,
  findActor,
  finishByAuthenticator,
  finishByRecoveryCode,
  hashToken,
  renewRecoveryCodes,
  requestSignIn,
  signInByCode,
  signInByLink,
  viewFactor,
  viewSettingUp,
  whyHalfIsOver,
} from '~/modules/identity/index.server'
import { sweepSessions } from '~/modules/identity/sweep-sessions.server'
import { instance, useInstance } from '~/platform/config.server'
import { Invalid, Refused, TooMany } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { codeOf, wrongCodeOf } from '../../support/authenticator'
import { aBrowser, cookiesAfter } from '../../support/browser'
import { useTestDatabase } from '../../support/database'
import { aPerson } from '../../support/factories'
import { mailsTo, mailTo } from '../../support/mail'
import { aSecondFactor } from '../../support/second-factor'

const database = useTestDatabase()
/* Past the step in which the second factor of a test was set up. */
const now = Date.UTC(2026, 5, 1, 9, 0, 5)
const before = now - 90_000

/** Runs `work` within one window of the limits, whatever the clock says. */
async function atOneTime(work: () => Promise<void>) {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now)
  await work().finally(() => clock.mockRestore())
}
const refusedAs = (code: string) => expect.objectContaining({ constructor: Refused, code })
const invalid = (words: string) =>
  expect.objectContaining({ constructor: Invalid, fields: { code: expect.stringContaining(words) } })

async function someone() {
  const person = await aPerson(database.owner, { role: 'assessor' })
  return { person, ...(await aSecondFactor(person, before)) }
}
/** Proves the address of a person by the link in a mail: what the browser has then. */
async function half(person: Actor, to?: string) {
  await requestSignIn({ email: person.email, to }, aBrowser())
  const mail = (await mailTo(database, person.email))!
  const { to: next, headers } = await signInByLink(mail.linkToken!, aBrowser())
  const cookies = cookiesAfter(headers)
  return { next, cookies, mail, token: readHalfToken(cookies) }
}
const sessionsOf = (personId: string) =>
  database.owner.selectFrom('session').select('id').where('person_id', '=', personId).execute()

describe('setting up', () => {
  test('the same key in two tabs, confirmed by its code, and ten codes', async () => {
    const ada = await aPerson(database.owner)
    expect(await viewSettingUp(ada)).toBeUndefined()
    await beginFactor(ada)
    const first = await viewSettingUp(ada)
    await beginFactor(ada)
    expect(await viewSettingUp(ada)).toEqual(first)
    if (!first || first === 'done') throw new Error()
    expect(first.uri).toContain(first.secret)
    expect(await viewFactor(ada)).toBeNull()
    await expect(confirmFactor(ada, await wrongCodeOf(first.secret, now), now)).rejects.toEqual(
      invalid('does not work'),
    )
    const codes = await confirmFactor(ada, await codeOf(first.secret, now), now)
    expect(codes).toHaveLength(10)
    expect(await viewFactor(ada)).toEqual({ since: expect.any(Date), codesLeft: 10 })
    expect(await viewSettingUp(ada)).toBe('done')
    for (const again of [beginFactor(ada), confirmFactor(ada, await codeOf(first.secret, now, 1), now)])
      await expect(again).rejects.toEqual(refusedAs('identity_factor_already'))
    expect((await mailTo(database, ada.email))!.subject).toBe('Your second factor is set up')
  })

  test('confirmed in two tabs at once, one of them has the codes', async () => {
    const ada = await aPerson(database.owner)
    await beginFactor(ada)
    const setting = await viewSettingUp(ada)
    if (!setting || setting === 'done') throw new Error()
    const code = await codeOf(setting.secret, now)
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => confirmFactor(ada, code, now)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await viewFactor(ada))!.codesLeft).toBe(10)
  })

  test('what was begun an hour ago has to be begun again, with another key', async () => {
    const ada = await aPerson(database.owner)
    await beginFactor(ada)
    const old = await viewSettingUp(ada)
    await database.owner
      .updateTable('second_factor')
      .set({ created_at: sql`now() - interval '61 minutes'` })
      .where('person_id', '=', ada.personId)
      .execute()
    await expect(confirmFactor(ada, '123456', now)).rejects.toEqual(refusedAs('identity_factor_not_begun'))
    await beginFactor(ada)
    const next = await viewSettingUp(ada)
    expect(next).toBeDefined()
    expect(next).not.toEqual(old)
  })

  test('ends the sessions that were begun without it, but this one', async () => {
    const ada = await aPerson(database.owner)
    const { cookies } = await half(ada)
    const other = (await half(ada)).cookies
    const actor = (await findActor(cookies))!
    await aSecondFactor(actor, before)
    expect(await findActor(cookies)).toBeDefined()
    expect(await findActor(other)).toBeUndefined()
  })

  test('nothing in the database shows the key, a recovery code or a token', async () => {
    const { person, key, codes } = await someone()
    const { token } = await half(person)
    const stored = JSON.stringify(
      await Promise.all(
        (['second_factor', 'recovery_code', 'half_sign_in', 'person'] as const).map((table) =>
          database.owner.selectFrom(table).selectAll().execute(),
        ),
      ),
    )
    for (const secret of [key, token!, ...codes.flatMap((code) => [code, code.replace('-', '')])])
      expect(stored).not.toContain(secret)
  })

  test('row-level security shows one’s own alone', async () => {
    const [ada, bo] = [await someone(), await someone()]
    const seen = (who: Actor | null) =>
      transaction(who, async (trx) => ({
        factors: (await trx.selectFrom('second_factor').select('person_id').execute()).map((row) => row.person_id),
        codes: (await trx.selectFrom('recovery_code').select('person_id').execute()).length,
      }))
    expect(await seen(ada.person)).toEqual({ factors: [ada.person.personId], codes: 10 })
    expect(await seen(bo.person)).toEqual({ factors: [bo.person.personId], codes: 10 })
    expect(await seen(null)).toEqual({ factors: [], codes: 0 })
  })
})

async function asked(person: Actor) {
  await requestSignIn({ email: person.email }, aBrowser())
  return (await mailTo(database, person.email))!.linkToken
}

describe('signing in', () => {
  test('by link, then by the authenticator: only then there is a session, and the page asked for first', async () => {
    const { person, key } = await someone()
    const { next, cookies, token } = await half(person, '/queue?at=2')
    expect(next).toBe('/sign-in/second-factor')
    expect(readSessionToken(cookies)).toBeUndefined()
    expect(await findActor(cookies)).toBeUndefined()
    expect(await findActor(`oldpond=${token}`)).toBeUndefined()
    expect(await sessionsOf(person.personId)).toEqual([])
    const done = await finishByAuthenticator(token, await codeOf(key, now), aBrowser(), now)
    expect(done.to).toBe('/queue?at=2')
    expect((await findActor(cookiesAfter(done.headers)))?.personId).toBe(person.personId)
    expect(done.headers.getSetCookie().join()).toContain('oldpond-half=; ')
  })

  test('by the code in the mail, too; link and code are spent by the first half', async () => {
    const { person, key } = await someone()
    await requestSignIn({ email: person.email }, aBrowser())
    const mail = (await mailTo(database, person.email))!
    const { headers } = await signInByCode({ email: person.email, code: mail.code! }, aBrowser())
    await expect(signInByLink(mail.linkToken!, aBrowser())).rejects.toEqual(refusedAs('identity_link_spent'))
    await expect(signInByCode({ email: person.email, code: mail.code! }, aBrowser())).rejects.toEqual(
      refusedAs('identity_code_wrong'),
    )
    const token = readHalfToken(cookiesAfter(headers))
    await finishByAuthenticator(token, await codeOf(key, now), aBrowser(), now)
    expect(await sessionsOf(person.personId)).toHaveLength(1)
  })

  test('a link pressed twice at once proves once', async () => {
    const { person } = await someone()
    const link = (await asked(person))!
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => signInByLink(link, aBrowser())))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('by the button of the demo', async () => {
    const teodor = await aPerson(database.owner, { role: 'assessor', email: 'teodor@demo.oldpond.example' })
    await database.owner.insertInto('instance').values({ is_demo: true }).execute()
    expect((await demoSignIn('assessor', aBrowser())).to).toBe('/')
    const { key } = await aSecondFactor(teodor, before)
    const { to, headers } = await demoSignIn('assessor', aBrowser())
    expect(to).toBe('/sign-in/second-factor')
    expect(await findActor(cookiesAfter(headers))).toBeUndefined()
    const token = readHalfToken(cookiesAfter(headers))
    expect((await finishByAuthenticator(token, await codeOf(key, now), aBrowser(), now)).to).toBe('/')
  })

  test('a code works once, whoever types it and where', async () => {
    const { person, key } = await someone()
    const [first, second] = [await half(person), await half(person)]
    const code = await codeOf(key, now)
    await finishByAuthenticator(first.token, code, aBrowser(), now)
    await expect(finishByAuthenticator(second.token, code, aBrowser(), now)).rejects.toEqual(invalid('has been used'))
    await expect(finishByAuthenticator(second.token, await codeOf(key, now, -1), aBrowser(), now)).rejects.toEqual(
      invalid('has been used'),
    )
    await finishByAuthenticator(second.token, await codeOf(key, now, 1), aBrowser(), now)
  })

  test('a code typed in two tabs at once signs in once', async () => {
    const { person, key } = await someone()
    const halves = [await half(person), await half(person), await half(person)]
    const code = await codeOf(key, now)
    const outcomes = await Promise.allSettled(
      halves.map(({ token }) => finishByAuthenticator(token, code, aBrowser(), now)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await sessionsOf(person.personId)).toHaveLength(1)
  })

  test('the code that confirmed the set-up does not sign in', async () => {
    const person = await aPerson(database.owner)
    const { key } = await aSecondFactor(person, now)
    const { token } = await half(person)
    await expect(finishByAuthenticator(token, await codeOf(key, now), aBrowser(), now)).rejects.toEqual(
      invalid('has been used'),
    )
  })

  test('five wrong codes end it, and a right one comes too late; the fifth is told so', async () => {
    const { person, key } = await someone()
    const { token } = await half(person)
    const wrong = await wrongCodeOf(key, now)
    for (let i = 0; i < 4; i++)
      await expect(finishByAuthenticator(token, wrong, aBrowser(), now)).rejects.toEqual(invalid('does not work'))
    expect(await whyHalfIsOver(token)).toBeUndefined()
    const refused = refusedAs('identity_half_tries')
    await expect(finishByAuthenticator(token, wrong, aBrowser(), now)).rejects.toEqual(refused)
    await expect(finishByAuthenticator(token, await codeOf(key, now), aBrowser(), now)).rejects.toEqual(refused)
    expect(await whyHalfIsOver(token)).toBe('identity_half_tries')
    expect(await sessionsOf(person.personId)).toEqual([])
  })

  test('tried at once, no more than five are looked at', async () => {
    const { person, key } = await someone()
    const { token } = await half(person)
    const wrong = await wrongCodeOf(key, now)
    await Promise.allSettled(Array.from({ length: 9 }, () => finishByAuthenticator(token, wrong, aBrowser(), now)))
    const { tries } = await database.owner
      .selectFrom('half_sign_in')
      .select('tries')
      .where('person_id', '=', person.personId)
      .executeTakeFirstOrThrow()
    expect(tries).toBe(5)
  })

  test('signing in anew gives five more, but no more than ten codes an hour are tried for one person', async () => {
    const { person, key } = await someone()
    const wrong = await wrongCodeOf(key, now)
    const [first, second, third] = [await half(person), await half(person), await half(person)]
    await atOneTime(async () => {
      for (const { token } of [first, second])
        for (let i = 0; i < 5; i++)
          await expect(finishByAuthenticator(token, wrong, aBrowser(), now)).rejects.not.toThrow(TooMany)
      const right = await codeOf(key, now)
      await expect(finishByAuthenticator(third.token, right, aBrowser(), now)).rejects.toThrow(TooMany)
    })
  })

  test('is over after fifteen minutes, and once it is finished', async () => {
    const { person, key } = await someone()
    const { token } = await half(person)
    await database.owner
      .updateTable('half_sign_in')
      .set({ expires_at: sql`expires_at - interval '15 minutes 1 second'` })
      .where('person_id', '=', person.personId)
      .execute()
    const over = refusedAs('identity_half_over')
    await expect(finishByAuthenticator(token, await codeOf(key, now), aBrowser(), now)).rejects.toEqual(over)
    const again = await half(person)
    await finishByAuthenticator(again.token, await codeOf(key, now), aBrowser(), now)
    await expect(finishByAuthenticator(again.token, await codeOf(key, now, 1), aBrowser(), now)).rejects.toEqual(over)
    expect(await whyHalfIsOver(again.token)).toBe('identity_half_over')
  })

  test.each([undefined, '', 'x', 'a'.repeat(5000), "' or true --"])('%j proves nothing', async (token) => {
    await expect(finishByAuthenticator(token, '123456', aBrowser(), now)).rejects.toEqual(
      refusedAs('identity_half_over'),
    )
    expect(await whyHalfIsOver(token)).toBe('identity_half_over')
  })

  test('a code of somebody else’s authenticator is wrong', async () => {
    const [ada, bo] = [await someone(), await someone()]
    const { token } = await half(ada.person)
    await expect(finishByAuthenticator(token, await codeOf(bo.key, now), aBrowser(), now)).rejects.toEqual(
      invalid('does not work'),
    )
  })

  test('a person who is suspended meanwhile does not come in', async () => {
    const { person, key } = await someone()
    const { token } = await half(person)
    await database.owner
      .updateTable('person')
      .set({ suspended_at: sql`now()` })
      .where('id', '=', person.personId)
      .execute()
    await expect(finishByAuthenticator(token, await codeOf(key, now), aBrowser(), now)).rejects.toEqual(
      refusedAs('identity_suspended'),
    )
  })

  test('ends the session that the browser came with; the audit says how one came in', async () => {
    const { person, key } = await someone()
    const first = await half(person)
    const before = cookiesAfter(
      (await finishByAuthenticator(first.token, await codeOf(key, now), aBrowser(), now)).headers,
    )
    const second = await half(person)
    const browser = aBrowser({ sessionToken: readSessionToken(before) })
    await finishByAuthenticator(second.token, await codeOf(key, now, 1), browser, now)
    expect(await findActor(before)).toBeUndefined()
    const events = await database.owner
      .selectFrom('audit_event')
      .select('detail')
      .where('subject_id', '=', person.personId)
      .where('kind', '=', 'person.signedIn')
      .execute()
    expect(events.map(({ detail }) => detail)).toEqual([1, 2].map(() => ({ how: 'link', second: 'authenticator' })))
  })
})

describe('recovery codes', () => {
  test('each signs in once; its use is mailed, and what is left is counted', async () => {
    const { person, codes } = await someone()
    const { token } = await half(person)
    const typed = codes[3]!.replace('-', '')
    const { headers } = await finishByRecoveryCode(token, typed, aBrowser())
    const actor = (await findActor(cookiesAfter(headers)))!
    expect((await viewFactor(actor))!.codesLeft).toBe(9)
    expect((await mailTo(database, person.email))!.subject).toBe('A recovery code was used')
    const again = await half(person)
    await expect(finishByRecoveryCode(again.token, typed, aBrowser())).rejects.toEqual(invalid('has been used'))
    await expect(finishByRecoveryCode(again.token, '2222222222', aBrowser())).rejects.toEqual(
      invalid('not one of your recovery codes'),
    )
    await finishByRecoveryCode(again.token, codes[4]!.replace('-', ''), aBrowser())
  })

  test('used twice at once, one signs in', async () => {
    const { person, codes } = await someone()
    const halves = [await half(person), await half(person), await half(person)]
    const code = codes[0]!.replace('-', '')
    const outcomes = await Promise.allSettled(halves.map(({ token }) => finishByRecoveryCode(token, code, aBrowser())))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('another’s do not work, and wrong ones count as tries', async () => {
    const [ada, bo] = [await someone(), await someone()]
    const { token } = await half(ada.person)
    const code = bo.codes[0]!.replace('-', '')
    for (let i = 0; i < 4; i++)
      await expect(finishByRecoveryCode(token, code, aBrowser())).rejects.toEqual(invalid('not one of'))
    await expect(finishByRecoveryCode(token, code, aBrowser())).rejects.toEqual(refusedAs('identity_half_tries'))
  })

  test('new ones take the place of the old, with a code', async () => {
    const { person, key, codes } = await someone()
    const address = aBrowser().clientAddress
    await expect(renewRecoveryCodes(person, await wrongCodeOf(key, now), address, now)).rejects.toEqual(
      invalid('does not work'),
    )
    const renewed = await renewRecoveryCodes(person, await codeOf(key, now), address, now)
    expect(renewed.filter((code) => codes.includes(code))).toEqual([])
    await expect(renewRecoveryCodes(person, codes[0]!.replace('-', ''), address, now)).rejects.toEqual(
      invalid('not one of'),
    )
    await renewRecoveryCodes(person, renewed[0]!.replace('-', ''), address, now)
    expect((await viewFactor(person))!.codesLeft).toBe(10)
    await database.runJobs()
    const subjects = (await mailsTo(database, person.email)).map(({ subject }) => subject)
    expect(subjects.filter((subject) => subject === 'You have new recovery codes')).toHaveLength(2)
  })
})

describe('turning it off', () => {
  test('needs a code of it; from then on a link is enough', async () => {
    const { person, key } = await someone()
    const address = aBrowser().clientAddress
    await expect(endFactor(person, await wrongCodeOf(key, now), address, now)).rejects.toEqual(invalid('does not work'))
    await endFactor(person, await codeOf(key, now), address, now)
    expect(await viewFactor(person)).toBeNull()
    expect((await mailTo(database, person.email))!.subject).toBe('Your second factor was turned off')
    const { next, cookies } = await half(person)
    expect(next).toBe('/')
    expect(await findActor(cookies)).toBeDefined()
  })

  test('a recovery code does, for whoever has lost the phone', async () => {
    const { person, codes } = await someone()
    await endFactor(person, codes[0]!.replace('-', ''), aBrowser().clientAddress, now)
    expect(await viewFactor(person)).toBeNull()
  })

  test('in another tab meanwhile: a sign-in that waits is over, and what needs a code says why', async () => {
    const { person, key, codes } = await someone()
    const { token } = await half(person)
    const address = aBrowser().clientAddress
    await endFactor(person, await codeOf(key, now), address, now)
    await expect(finishByAuthenticator(token, await codeOf(key, now, 1), aBrowser(), now)).rejects.toEqual(
      refusedAs('identity_half_over'),
    )
    const off = refusedAs('identity_factor_off')
    await expect(endFactor(person, await codeOf(key, now, 1), address, now)).rejects.toEqual(off)
    await expect(renewRecoveryCodes(person, codes[0]!.replace('-', ''), address, now)).rejects.toEqual(off)
  })

  test('codes are tried ten times an hour', async () => {
    const { person, key } = await someone()
    const wrong = await wrongCodeOf(key, now)
    await atOneTime(async () => {
      for (let i = 0; i < 10; i++)
        await expect(endFactor(person, wrong, aBrowser().clientAddress, now)).rejects.toThrow(Invalid)
      await expect(endFactor(person, await codeOf(key, now), aBrowser().clientAddress, now)).rejects.toThrow(TooMany)
    })
  })
})

test('the hourly sweep removes sign-ins that can’t be finished any more', async () => {
  const { person } = await someone()
  const [old, fresh] = [await half(person), await half(person)]
  await database.owner
    .updateTable('half_sign_in')
    .set({ expires_at: sql`now() - interval '1 second'` })
    .where('person_id', '=', person.personId)
    .where('token_hash', '=', hashToken(old.token!))
    .execute()
  await database.runScheduled(sweepSessions.name)
  const left = await database.owner
    .selectFrom('half_sign_in')
    .select('token_hash')
    .where('person_id', '=', person.personId)
    .execute()
  expect(left).toHaveLength(1)
  expect(await whyHalfIsOver(fresh.token)).toBeUndefined()
})

test('with another secret of the instance it can’t be checked, which is said; so do recovery codes not work', async () => {
  const { person, key, codes } = await someone()
  const { token } = await half(person)
  const settled = instance()
  useInstance({ ...settled, authSecret: 'another secret of the tests, long enough' })
  await expect(finishByAuthenticator(token, await codeOf(key, now), aBrowser(), now)).rejects.toEqual(
    refusedAs('identity_factor_unreadable'),
  )
  await expect(finishByRecoveryCode(token, codes[0]!.replace('-', ''), aBrowser())).rejects.toEqual(
    invalid('not one of'),
  )
  useInstance(settled)
  await finishByAuthenticator(token, await codeOf(key, now), aBrowser(), now)
})
