import { type Kysely, sql } from 'kysely'

/** A published version of a framework never changes: the server's own roles can't reword, add or remove a criterion of one. */
export async function up(db: Kysely<unknown>) {
  await sql`
create function app.refuse_published() returns trigger language plpgsql as $f$
begin
  if exists (
    select from public.framework_version v
    where v.id in (old.framework_version_id, new.framework_version_id) and v.published_at is not null
  ) then
    raise exception 'A published version of a framework never changes' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $f$;
create trigger published before insert or update or delete on criterion
  for each row when (current_user in ('oldpond_app', 'oldpond_worker')) execute function app.refuse_published();

create function app.refuse_published_version() returns trigger language plpgsql as $f$
begin
  if old.published_at is not null then
    raise exception 'A published version of a framework never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $f$;
create trigger published before update on framework_version
  for each row when (current_user in ('oldpond_app', 'oldpond_worker')) execute function app.refuse_published_version();
`.execute(db)
}
