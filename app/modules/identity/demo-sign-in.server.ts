import { instance } from '~/platform/config.server'
import { NotFound } from '~/platform/errors.server'
import type { Role } from '~/policy/actor'
import { db } from '~db/client.server'
import { countAttempt } from './attempts.server'
import { beginSession } from './auth.server'
import { completeSignIn, isBegun, refusalOf, type SignedIn } from './begin-session.server'
import type { Browser } from './browser.server'
import { demoPeople } from './demo-people'
import { findPersonByEmail } from './queries.server'

/** Whether anybody may look round as somebody else: the data must say that it is a demo, and so must the instance. */
export async function isDemo(): Promise<boolean> {
  if (!instance().isDemo) return false
  const row = await db().selectFrom('instance').select('is_demo').executeTakeFirst()
  return row?.is_demo === true
}

/** Those of `demoPeople` who are there: none outside a demo. */
export async function findDemoPeople(): Promise<{ role: Role; name: string }[]> {
  if (!(await isDemo())) return []
  const emails = demoPeople.map((person) => person.email)
  const rows = await db().selectFrom('person').select(['email', 'name']).where('email', 'in', emails).execute()
  return demoPeople.flatMap(({ role, email }) => {
    const row = rows.find((row) => row.email === email)
    return row ? [{ role, name: row.name }] : []
  })
}

/** Signs in as the demo's person of a role, without proof. Outside a demo there is nothing here (404). */
export async function demoSignIn(role: string, browser: Browser): Promise<SignedIn> {
  const wanted = demoPeople.find((person) => person.role === role)
  if (!wanted || !(await isDemo())) throw new NotFound()
  await countAttempt('demo-entered', browser)
  const person = await findPersonByEmail(db(), wanted.email)
  if (!person) throw new NotFound()
  const begun = await beginSession(person.id, browser)
  if (!isBegun(begun)) throw refusalOf(begun)
  return completeSignIn(begun, browser, 'demo')
}
