import { type Kysely, sql } from 'kysely'

/** Who marked a calibration goes on seeing it when consent is taken back; the log is read by nobody once it is closed; and it is in the log's language. */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table calibration add column language text not null default 'en';
update calibration c set language = s.language from submission s where s.id = c.submission_id;
create function app.has_marked(calibration uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $f$
  select exists (select from public.calibration_marker m where m.calibration_id = calibration and m.person_id = app.person())
$f$;
revoke execute on function app.has_marked(uuid) from public;
grant execute on function app.has_marked(uuid) to oldpond_app;
drop policy assessor on calibration;
create policy assessor on calibration for select to oldpond_app
  using (organisation_id = any ((select app.organisations_as('assessor'))::uuid[]) and (consent = 'given' or app.has_marked(id)));
drop policy calibration on submission_entry;
create policy calibration on submission_entry for select to oldpond_app using (exists (
  select from calibration c where c.submission_id = submission_entry.submission_id and c.consent = 'given' and c.closed_at is null
    and c.organisation_id = any ((select app.organisations_as('assessor'))::uuid[])));
`.execute(db)
}
