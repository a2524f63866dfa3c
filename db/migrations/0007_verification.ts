import { type Kysely, sql } from 'kysely'

/** What the public may ask of the register, the register's own search, reports behind row-level security. */
export async function up(db: Kysely<unknown>) {
  await sql`
-- Verification: nobody is signed in, so one function gives what a certificate shows, its live state and its ledger
-- events, for one exact number. The salt is among them: with it anyone can recompute the digests. It leaves with the
-- record's text when a holder is erased. No ids of people, decisions, submissions or organisations.
create function app.verify_record(wanted text) returns table (
  id uuid, number text, holder_name text, award text, programme_name text, organisation_name text, awarding_body text,
  framework_name text, framework_version_number integer, criteria_count integer, valid_from date, valid_to date,
  today date, issued_at timestamptz, salt bytea, revoked_at timestamptz, revocation_reason text
) language sql stable security definer set search_path = pg_catalog, public as $f$
  select r.id, r.number, r.holder_name, r.award, r.programme_name, r.organisation_name, r.awarding_body,
    r.framework_name, r.framework_version_number, r.criteria_count, r.valid_from, r.valid_to,
    (now() at time zone p.time_zone)::date, r.issued_at, r.salt, v.revoked_at, v.reason
  from public.accreditation_record r
  join public.programme p on p.id = r.programme_id
  left join public.record_revocation v on v.record_id = r.id
  where r.number = wanted
$f$;
revoke execute on function app.verify_record(text) from public;
grant execute on function app.verify_record(text) to oldpond_app;

-- "Something looks wrong": anyone may say so, of a number that is in the register or not; only admins read it.
create function app.report_record(reported text, said text, reachable text) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $f$
  insert into public.record_report (number, record_id, message, contact)
  values (reported, (select r.id from public.accreditation_record r where r.number = reported), said, reachable)
$f$;
revoke execute on function app.report_record(text, text, text) from public;
grant execute on function app.report_record(text, text, text) to oldpond_app;

revoke insert on record_report from oldpond_app;
create index record_report_open on record_report (created_at desc) where handled_at is null;
alter table record_report enable row level security;
create policy administrator on record_report to oldpond_app using (exists (
  select from accreditation_record r where r.id = record_report.record_id
    and r.organisation_id = any ((select app.organisations_as('admin'))::uuid[])));
-- A number that is no record's belongs to nobody: those see it who lead.
create policy lead_organisation on record_report to oldpond_app using (record_id is null and exists (
  select from membership m join organisation o on o.id = m.organisation_id
  where m.person_id = (select app.person()) and m.role = 'admin' and m.ended_at is null and o.lead_id is null));

-- The register's search: the words of a holder's name, folded (ø to o), found by their beginning. A range of text is
-- leakproof, so that the index serves under row-level security, which LIKE and trigrams would not.
create table record_name_word (
  organisation_id uuid not null references organisation,
  word text collate "C" not null,
  record_id uuid not null references accreditation_record on delete cascade,
  primary key (organisation_id, word, record_id)
);
create index record_name_word_record on record_name_word (record_id);
grant select, insert on record_name_word to oldpond_app;
alter table record_name_word enable row level security;
create policy organisation on record_name_word for select to oldpond_app
  using (organisation_id = any ((select app.organisations_as('admin', 'quality-assurer', 'external-verifier'))::uuid[]));
create policy issue on record_name_word for insert to oldpond_app
  with check (organisation_id = any ((select app.organisations_as('admin'))::uuid[]));

drop index accreditation_record_organisation;
create index accreditation_record_organisation on accreditation_record (organisation_id, issued_at desc, id desc);
create index accreditation_record_ending on accreditation_record (organisation_id, valid_to);
`.execute(db)
}
