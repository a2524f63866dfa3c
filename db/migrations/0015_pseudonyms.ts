import { type Kysely, sql } from 'kysely'

/** The names that an author gives to the people in a log, and what they found fine in it. The author's alone: no other role has a policy. */
export async function up(db: Kysely<unknown>) {
  await sql`
create table log_pseudonym (
  id uuid primary key default gen_random_uuid(),
  log_id uuid not null references log,
  trainee_id uuid not null references person,
  original text not null check (original <> '' and length(original) <= 200),
  pseudonym text not null check (pseudonym <> '' and length(pseudonym) <= 200),
  created_at timestamptz not null default now(),
  unique (log_id, original)
);
create table log_known_word (
  id uuid primary key default gen_random_uuid(),
  log_id uuid not null references log,
  trainee_id uuid not null references person,
  -- In lower case.
  word text not null check (word <> '' and length(word) <= 200),
  -- fine: it tells of nobody; ignored: it stays, for a reason of the author's own.
  choice text not null check (choice in ('fine','ignored')),
  created_at timestamptz not null default now(),
  unique (log_id, word)
);
grant select, insert, update, delete on log_pseudonym, log_known_word to oldpond_app;
alter table log_pseudonym enable row level security;
alter table log_known_word enable row level security;
create policy own on log_pseudonym to oldpond_app
  using (trainee_id = (select app.person())) with check (trainee_id = (select app.person()));
create policy own on log_known_word to oldpond_app
  using (trainee_id = (select app.person())) with check (trainee_id = (select app.person()));
`.execute(db)
}
