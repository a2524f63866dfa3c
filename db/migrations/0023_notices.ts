import { type Kysely, sql } from 'kysely'

/**
 * What people are told, in the product and by mail, and how they want their mail, kind by kind. facts hold numbers and
 * names of cohorts and people, never a word of a log. Who holds a mail's key may end mails of its kind without signing in.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
create table notice (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  kind text not null,
  facts jsonb not null default '{}',
  path text not null,
  at timestamptz not null default now(),
  read_at timestamptz,
  mailed_at timestamptz
);
create index notice_person on notice (person_id, at desc);
create index notice_unread on notice (person_id) where read_at is null;
create index notice_unmailed on notice (person_id) where mailed_at is null;

create table notice_choice (
  person_id uuid not null references person on delete cascade,
  kind text not null,
  mail text not null default 'at-once' check (mail in ('at-once', 'daily', 'never')),
  stop_key uuid not null default gen_random_uuid() unique,
  primary key (person_id, kind)
);

grant select, insert, update (read_at) on notice to oldpond_app;
grant select, insert, update on notice_choice to oldpond_app;
grant select, update (mailed_at) on notice to oldpond_worker;
grant select, insert on notice_choice to oldpond_worker;
alter table notice enable row level security;
alter table notice_choice enable row level security;
-- Somebody's step tells somebody else.
create policy teller on notice for insert to oldpond_app with check (true);
create policy own on notice for select to oldpond_app using (person_id = (select app.person()));
create policy own_read on notice for update to oldpond_app using (person_id = (select app.person()));
create policy own on notice_choice to oldpond_app
  using (person_id = (select app.person())) with check (person_id = (select app.person()));
create policy worker_sees on notice for select to oldpond_worker using (true);
create policy worker_mails on notice for update to oldpond_worker using (true);
create policy worker_sees on notice_choice for select to oldpond_worker using (true);
create policy worker_adds on notice_choice for insert to oldpond_worker with check (true);

create function app.end_notices(key uuid) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $f$
  with ended as (
    update public.notice_choice set mail = 'never' where stop_key = key returning 1
  ) select exists (select from ended)
$f$;
revoke execute on function app.end_notices(uuid) from public;
grant execute on function app.end_notices(uuid) to oldpond_app;
`.execute(db)
}
