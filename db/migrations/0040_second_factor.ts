import { type Kysely, sql } from 'kysely'

/**
 * A person's authenticator and recovery codes, a sign-in that still waits for one of them, and the programmes that ask
 * for it. person.second_factor_at says that the authenticator is confirmed: it is read before there is an actor. The
 * secret is encrypted; recovery codes and tokens are hashed.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table person add column second_factor_at timestamptz;
alter table programme add column second_factor_required boolean not null default false;
create index programme_second_factor on programme (id) where second_factor_required;

create table second_factor (
  person_id uuid primary key references person on delete cascade,
  secret text not null,
  -- The last step of time whose code was taken: neither it nor an earlier one is taken again (RFC 6238, 5.2).
  last_step bigint not null default 0,
  created_at timestamptz not null default now()
);

create table recovery_code (
  person_id uuid not null references second_factor on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

create table half_sign_in (
  token_hash text primary key,
  person_id uuid not null references person on delete cascade,
  how text not null,
  return_to text,
  tries integer not null default 0,
  expires_at timestamptz not null
);
create index half_sign_in_person on half_sign_in (person_id);

grant select, insert, update, delete on second_factor, recovery_code, half_sign_in to oldpond_app;
grant select, delete on half_sign_in to oldpond_worker;
alter table second_factor enable row level security;
alter table recovery_code enable row level security;
create policy own on second_factor to oldpond_app
  using (person_id = (select app.person())) with check (person_id = (select app.person()));
create policy own on recovery_code to oldpond_app
  using (person_id = (select app.person())) with check (person_id = (select app.person()));

-- An admin resets what they may not read: of somebody who holds a role where they are an admin.
create function app.reset_second_factor(whose uuid) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $f$
  with reset as (
    delete from public.second_factor
    where person_id = whose and exists (
      select from public.membership m
      where m.person_id = whose and m.ended_at is null
        and m.organisation_id = any ((select app.organisations_as('admin'))::uuid[])
    )
    returning 1
  ) select exists (select from reset)
$f$;
revoke execute on function app.reset_second_factor(uuid) from public;
grant execute on function app.reset_second_factor(uuid) to oldpond_app;
`.execute(db)
}
