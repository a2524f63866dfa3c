import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { drawCertificate } from './certificate.server'
import { findRecord } from './queries.server'

/** The certificate as a PDF, for those who may see the record. Refused (409) once it is revoked: the paper would say what is no longer so. */
export async function showCertificate(
  actor: Actor,
  recordId: string,
  origin: string,
): Promise<{ number: string; pdf: Buffer }> {
  const record = await reading(actor, async (trx) => requireFound(await findRecord(trx, recordId)))
  authorize(actor, 'record.see', record)
  if (record.revocation) throw new Refused('accreditation_certificate_revoked')
  const pdf = await drawCertificate({ ...record, verifyUrl: `${origin}/verify/${record.number}` })
  return { number: record.number, pdf }
}
