import { randomInt } from 'node:crypto'
import { recordEvent } from '~/platform/audit.server'
import { instance } from '~/platform/config.server'
import { NotFound, Refused } from '~/platform/errors.server'
import { db, transaction, type Trx } from '~db/client.server'
import { countAttempt } from './attempts.server'
import { beginSession } from './auth.server'
import { completeSignIn, isBegun, refusalOf, type SignedIn } from './begin-session.server'
import type { Browser } from './browser.server'
import type { CreateAdminForm, FirstAdminForm } from './forms'
import { ensurePerson, hasAdmin, insertFirstOrganisation, insertMembership } from './queries.server'
import { hashCode } from './tokens.server'

// Without letters and figures that are taken for each other: it is read off a console.
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/** Whether the first admin of this instance is still to come: never in a demo, never once there is one. */
export async function awaitsFirstAdmin(): Promise<boolean> {
  return !instance().isDemo && !(await hasAdmin(db()))
}

/**
 * A new one-time code for `/first-admin`, to print on the console at boot, or null when there is an admin or this is
 * a demo. Each boot's code replaces the one before; of several processes the last one's counts.
 */
export async function firstAdminCode(): Promise<string | null> {
  if (!(await awaitsFirstAdmin())) return null
  const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join('')
  await transaction(null, async (trx) => {
    await trx.deleteFrom('first_admin_code').execute()
    await trx
      .insertInto('first_admin_code')
      .values({ code_hash: hashCode(code) })
      .execute()
  })
  return code.match(/.{4}/g)!.join('-')
}

/** Makes the first admin and their organisation for whoever can read the console, and signs them in. The code works once. */
export async function createFirstAdmin(form: FirstAdminForm, browser: Browser): Promise<SignedIn> {
  if (!(await awaitsFirstAdmin())) throw new NotFound()
  await countAttempt('first-admin-tried', browser)
  const personId = await transaction(null, async (trx) => {
    // Deleting takes the row's lock: of two at once, the second finds none.
    const code = await trx
      .deleteFrom('first_admin_code')
      .where('code_hash', '=', hashCode(form.code))
      .returning('code_hash')
      .executeTakeFirst()
    if (!code || (await hasAdmin(trx))) throw new Refused('identity_first_admin_code_wrong')
    return insertAdmin(trx, form)
  })
  const begun = await beginSession(personId, browser)
  if (!isBegun(begun)) throw refusalOf(begun)
  return completeSignIn(begun, browser, 'console')
}

/** For `npm run admin:create`: makes an admin of an organisation, new or of that very name; the same again changes nothing. */
export function createAdmin(form: CreateAdminForm): Promise<{ personId: string }> {
  return transaction(null, async (trx) => ({ personId: await insertAdmin(trx, form) }))
}

async function insertAdmin(trx: Trx, form: CreateAdminForm): Promise<string> {
  const person = await ensurePerson(trx, form)
  const organisationId = await insertFirstOrganisation(trx, form.organisation)
  await insertMembership(trx, { personId: person.id, role: 'admin', organisationId, programmeId: null, cohortId: null })
  await recordEvent(trx, { personId: person.id }, 'admin.created', { id: person.id, organisationId })
  return person.id
}
