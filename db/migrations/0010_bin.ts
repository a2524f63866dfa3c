import { type Kysely, sql } from 'kysely'

/**
 * An entry that was taken out stays in the bin and goes for good after so many days, with its text, history, claims and
 * session. What was handed in is kept in the submission
 * itself; a text that could not be read stays, as a later version may read it. The app's and the worker's roles may delete nothing of
 * this; the worker may only ask for all of it at once.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
create index entry_bin on entry (removed_at) where removed_at is not null;

create function app.empty_bin(days integer, most integer) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare gone uuid[];
begin
  if days < 30 then raise exception 'An entry stays in the bin for 30 days'; end if;
  select coalesce(array_agg(id), '{}') into gone from (
    select id from entry where removed_at < now() - make_interval(days => days)
      and not exists (select from entry_projection j where j.entry_id = entry.id and j.problem is not null)
    order by removed_at limit most for update skip locked
  ) old;
  delete from session_question where entry_id = any (gone);
  delete from set_session where entry_id = any (gone);
  delete from claim where entry_id = any (gone);
  delete from entry_version where entry_id = any (gone);
  delete from entry_projection where entry_id = any (gone);
  delete from entry_update_archive where entry_id = any (gone);
  delete from entry_update where entry_id = any (gone);
  delete from entry_state where entry_id = any (gone);
  delete from entry_writing where entry_id = any (gone);
  delete from entry where id = any (gone);
  return query select unnest(gone);
end $$;
revoke execute on function app.empty_bin(integer, integer) from public;
grant execute on function app.empty_bin(integer, integer) to oldpond_worker;
`.execute(db)
}
