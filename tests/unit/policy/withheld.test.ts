import { describe, expect, test } from 'vitest'
import { Forbidden, NotFound, NotYet } from '~/platform/errors.server'
import { readForm, respond, respondEither, respondFile, respondJson, respondStep } from '~/platform/http.server'
import { authorize } from '~/policy/authorize.server'
import type { Actor, Role } from '~/policy/actor'
import { homeOf, navigationFor } from '~/policy/navigation'
import { z } from 'zod'

/* What somebody meets whose roles wait for a second factor. */

const at = (role: Role, organisationId = 'own') => ({ role, organisationId, programmeId: null, cohortId: null })
const somebody = (held: Role[], waiting: Role[]): Actor => ({
  personId: 'me',
  sessionId: 's',
  name: 'Somebody',
  email: 'somebody@example.org',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  memberships: held.map((role) => at(role)),
  ...(waiting.length > 0 && {
    withheld: { memberships: waiting.map((role) => at(role)), programmes: ['A programme'] },
  }),
})

describe('authorize', () => {
  const own = { organisationId: 'own' }
  test('says that it is not yet theirs where a withheld role would let them', () => {
    expect(() => authorize(somebody([], ['admin']), 'organisation.manage', own)).toThrow(NotYet)
    expect(() => authorize(somebody(['trainee'], ['assessor']), 'queue.view')).toThrow(NotYet)
  })
  test('lets them what another role lets them', () => {
    authorize(somebody(['trainee'], ['admin']), 'desk.view')
    authorize(somebody([], ['admin']), 'account.manage')
  })
  test('hides and refuses as ever what no role of theirs would let them', () => {
    expect(() => authorize(somebody([], ['assessor']), 'organisation.manage', own)).toThrow(NotFound)
    expect(() => authorize(somebody([], ['admin']), 'organisation.manage', { organisationId: 'foreign' })).toThrow(
      NotFound,
    )
    const record = { ...own, holderId: 'another' }
    expect(() => authorize(somebody(['external-verifier'], ['assessor']), 'record.revoke', record)).toThrow(Forbidden)
    expect(() => authorize(somebody(['external-verifier'], ['admin']), 'record.revoke', record)).toThrow(NotYet)
  })
  test('the start leads to the set-up, and the navigation shows what is held', () => {
    const both = somebody(['trainee'], ['admin'])
    expect(homeOf(both)).toBe('/account/second-factor')
    expect(navigationFor(both).map(({ to }) => to)).toEqual(['/desk', '/sessions'])
    expect(homeOf(somebody(['trainee'], []))).toBe('/desk')
  })
})

describe('what is answered', () => {
  const refuse = () => Promise.reject(new NotYet('/account/second-factor', 'identity_factor_first'))
  const args = (method: 'GET' | 'POST', headers: Record<string, string> = {}) =>
    ({
      request: new Request('http://oldpond.test/queue.data?by=due', {
        method,
        headers,
        ...(method === 'POST' && { body: new URLSearchParams({ note: 'typed' }) }),
      }),
      params: {},
      context: {},
    }) as never
  const thrown = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error as Response,
    )
  const there = '/account/second-factor?to=%2Fqueue%3Fby%3Ddue'

  test('reading a page or a file leads to the set-up, and back afterwards', async () => {
    for (const answer of [await thrown(respond(refuse)(args('GET'))), await respondFile(refuse)(args('GET'))]) {
      expect(answer!.status).toBe(302)
      expect(answer!.headers.get('Location')).toBe(there)
    }
  })
  test('a form is refused in words, with what was typed', async () => {
    const handle = respond(async ({ request }: { request: Request }) => {
      await readForm(request, z.object({ note: z.string() }))
      return refuse()
    })
    expect(await handle(args('POST'))).toMatchObject({
      init: { status: 409 },
      data: {
        refused: {
          code: 'identity_factor_first',
          sentence: expect.stringContaining('A second factor is asked of you'),
        },
        typed: { note: 'typed' },
      },
    })
    expect(await thrown(respondStep(refuse)(args('POST')))).toMatchObject({ init: { status: 409 } })
  })
  test('what a script sends is refused in words as well', async () => {
    const answers = [
      await respondJson(refuse)(args('POST')),
      await respondEither(refuse, () => '/queue')(args('POST', { Accept: 'application/json' })),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(409)
      expect(await answer.json()).toMatchObject({ refused: { code: 'identity_factor_first' } })
    }
  })
})
