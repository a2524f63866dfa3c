import type { Trx } from '~db/client.server'

/** Adds a row to the append-only audit log, in the transaction that changes state. Ids only: never a text, a title or a name. */
export async function recordEvent(
  trx: Trx,
  actor: { personId: string } | null,
  kind: string,
  subject: { id: string; organisationId?: string | null },
  detail: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  await trx
    .insertInto('audit_event')
    .values({
      person_id: actor?.personId ?? null,
      kind,
      subject_id: subject.id,
      organisation_id: subject.organisationId ?? null,
      detail: JSON.stringify(detail),
    })
    .execute()
}
