import { expect, test } from 'vitest'
import { findActor, requestSignIn, signInByLink } from '~/modules/identity/index.server'
import { aPerson } from '../../support/factories'
import { useTestDatabase } from '../../support/database'

const database = useTestDatabase()
const browser = { clientAddress: '192.0.2.1', userAgent: 'Test', sessionToken: undefined }

test('link', async () => {
  const ada = await aPerson(database.owner, { role: 'trainee' })
  await requestSignIn({ email: ada.email }, browser)
  expect(await database.runJobs()).toEqual(['identity.mail-sign-in'])
  const mail = await database.owner.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  const token = /token=([\w-]+)/.exec(mail.text)![1]!
  const { headers } = await signInByLink(token, browser)
  const cookie = headers.getSetCookie()[0]!.split(';')[0]!
  expect(await findActor(cookie)).toMatchObject({ personId: ada.personId, memberships: ada.memberships })
})
