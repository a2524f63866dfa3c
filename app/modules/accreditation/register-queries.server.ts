import { sql } from 'kysely'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { organisationsAs } from '~/policy/scopes.server'
import type { Trx } from '~db/client.server'
import { foldName } from './fold-name'
import type { RegisterSearch } from './forms'
import { parseNumber } from './number'
import { statusOf, type RecordStatus } from './record'

/** A line of the register. */
export interface Listed {
  id: string
  number: string
  holderName: string
  award: string
  validFrom: string
  validTo: string | null
  status: RecordStatus
  /** Days to the end of a current record, when that is near. */
  endsInDays: number | null
}

export const pageSize = 50
const endingWithinDays = 90

interface Row {
  id: string
  number: string
  holder_name: string
  award: string
  valid_from: string
  valid_to: string | null
  issued_at: Date
  revoked_at: Date | null
  today: string
  ends_in: number | null
}

/** Whose records the register shows: those of the actor's organisations and of those that these lead. */
const organisations = (actor: Actor) => {
  const ids = organisationsAs(actor, 'admin', 'external-verifier')
  return sql`(select o.id from organisation o where o.id = any (${ids}::uuid[]) or o.lead_id = any (${ids}::uuid[])) o`
}

/** One page, the newest first, and where the next one begins. */
export async function searchRegister(
  trx: Trx,
  actor: Actor,
  search: RegisterSearch,
): Promise<{ lines: Listed[]; next: string | null }> {
  const after = readCursor(search.after)
  // A page of each organisation's own index, then the newest of these: sorting a million rows would take longer.
  const { rows } = await sql<Row>`
    select r.* from ${organisations(actor)} cross join lateral (
      select r.id, r.number, r.holder_name, r.award, r.valid_from, r.valid_to, r.issued_at, v.revoked_at, t.today,
        r.valid_to - t.today as ends_in
      from accreditation_record r
      join programme p on p.id = r.programme_id
      cross join lateral (select (now() at time zone p.time_zone)::date as today) t
      left join record_revocation v on v.record_id = r.id
      where r.organisation_id = o.id
        and ${nameOrNumber(search.q)}
        and ${hasStatus(search.status)}
        and ${issuedIn(search.year)}
        and ${after ? sql<boolean>`(r.issued_at, r.id) < (${after.issuedAt}, ${after.id}::uuid)` : sql<boolean>`true`}
      order by r.issued_at desc, r.id desc limit ${pageSize + 1}
    ) r
    order by r.issued_at desc, r.id desc limit ${pageSize + 1}`.execute(trx)
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return {
    lines: page.map(listedFrom),
    next: rows.length > pageSize && last ? `${last.issued_at.toISOString()}_${last.id}` : null,
  }
}

function listedFrom(row: Row): Listed {
  const revocation = row.revoked_at && { reason: '', at: row.revoked_at }
  const status = statusOf({ validTo: row.valid_to, revocation, today: row.today })
  const isEnding = status === 'current' && row.ends_in !== null && row.ends_in <= endingWithinDays
  return {
    id: row.id,
    number: row.number,
    holderName: row.holder_name,
    award: row.award,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    status,
    endsInDays: isEnding ? row.ends_in : null,
  }
}

/** A whole number finds its record; anything else is words, each the beginning of a word of the name. */
function nameOrNumber(q: string) {
  if (q === '') return sql<boolean>`true`
  const parsed = parseNumber(q)
  if (parsed.ok) return sql<boolean>`r.number = ${parsed.number}`
  const words = foldName(q)
  if (words.length === 0) return sql<boolean>`false`
  const beginnings = words.map(
    (word) => sql<boolean>`r.id in (
      select w.record_id from record_name_word w
      where w.organisation_id = o.id and w.word >= ${word} and w.word < ${`${word}\u{10ffff}`})`,
  )
  return sql<boolean>`${sql.join(beginnings, sql` and `)}`
}

function hasStatus(status: RegisterSearch['status']) {
  switch (status) {
    case 'revoked':
      return sql<boolean>`v.record_id is not null`
    case 'expired':
      return sql<boolean>`v.record_id is null and r.valid_to < t.today`
    case 'current':
      return sql<boolean>`v.record_id is null and (r.valid_to is null or r.valid_to >= t.today)`
    case 'ending':
      return sql<boolean>`v.record_id is null and r.valid_to between t.today and t.today + ${sql.lit(endingWithinDays)}`
    default:
      return sql<boolean>`true`
  }
}

const issuedIn = (year: RegisterSearch['year']) =>
  year === ''
    ? sql<boolean>`true`
    : sql<boolean>`r.issued_at >= ${`${year}-01-01T00:00:00Z`}::timestamptz and r.issued_at < ${`${year + 1}-01-01T00:00:00Z`}::timestamptz`

function readCursor(text: string): { issuedAt: Date; id: string } | undefined {
  const [at, id] = text.split('_')
  const issuedAt = new Date(at ?? '')
  return isId(id) && !Number.isNaN(issuedAt.getTime()) ? { issuedAt, id } : undefined
}

const countedTo = 10_000

export interface RegisterFigures {
  /** How many records; `isMore` when counting stopped at that. */
  records: number
  isMore: boolean
  since: number | null
  ending: number
}

/** How many there are, since when, and how many end soon. Counting stops at ten thousand, so that it costs the same in any register. */
export async function registerFigures(trx: Trx, actor: Actor): Promise<RegisterFigures> {
  const { rows } = await sql<{ records: number; first: Date | null; ending: number }>`
    select
      (select count(*) from (select from ${organisations(actor)} join accreditation_record r on r.organisation_id = o.id limit ${countedTo + 1}) n) as records,
      (select min(first.at) from ${organisations(actor)} cross join lateral (
        select r.issued_at as at from accreditation_record r where r.organisation_id = o.id order by r.issued_at limit 1) first) as first,
      (select count(*) from (
        select from ${organisations(actor)} join accreditation_record r on r.organisation_id = o.id
        where r.valid_to between current_date and current_date + ${sql.lit(endingWithinDays)}
          and not exists (select from record_revocation v where v.record_id = r.id)
        limit ${countedTo}) n) as ending`.execute(trx)
  const { records, first, ending } = rows[0]!
  return {
    records: Math.min(records, countedTo),
    isMore: records > countedTo,
    since: first && first.getUTCFullYear(),
    ending,
  }
}
