import { type Kysely, sql } from 'kysely'

/**
 * What a trainee shares with a supporter, and what the supporter says to it. A supporter reads a copy, which goes when
 * the sharing is withdrawn, and never the log itself; a comment stays with the trainee.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table entry_version drop constraint entry_version_reason_check;
alter table entry_version add constraint entry_version_reason_check
  check (reason in ('session','hand-in','merge','restore','sharing')) not valid;

create table entry_share (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references entry on delete cascade,
  trainee_id uuid not null,
  supporter_id uuid not null references person,
  cohort_id uuid not null references cohort,
  -- When the copy was made that the supporter reads.
  shared_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  unique (entry_id, supporter_id)
);
create index entry_share_supporter on entry_share (supporter_id) where withdrawn_at is null;

create table entry_share_text (
  share_id uuid primary key references entry_share on delete cascade,
  trainee_id uuid not null,
  supporter_id uuid not null,
  kind text not null,
  title text not null,
  occurred_on date,
  part_title text not null,
  language text not null,
  words integer not null,
  plain text not null,
  html text not null,
  session jsonb
);

create table entry_comment (
  id uuid primary key,
  share_id uuid not null references entry_share on delete cascade,
  entry_id uuid not null references entry on delete cascade,
  trainee_id uuid not null,
  supporter_id uuid not null references person,
  kind text not null check (kind in ('note','question')),
  text text not null check (text <> '' and length(text) <= 4000),
  -- The passage, as in the text that was commented on; an empty quotation is about the whole entry.
  start integer not null,
  quote text not null,
  before text not null,
  after text not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz,
  removed_at timestamptz,
  reply text not null default '' check (length(reply) <= 4000),
  replied_at timestamptz,
  settled_at timestamptz
);
create index entry_comment_entry on entry_comment (entry_id, created_at) where removed_at is null;
create index entry_comment_share on entry_comment (share_id);

grant select, insert, update on entry_share, entry_comment to oldpond_app;
grant select, insert, update, delete on entry_share_text to oldpond_app;
alter table entry_share enable row level security;
alter table entry_share_text enable row level security;
alter table entry_comment enable row level security;

create policy own on entry_share to oldpond_app
  using (trainee_id = (select app.person())) with check (trainee_id = (select app.person()));
create policy supporter on entry_share for select to oldpond_app using (supporter_id = (select app.person()));

create policy own on entry_share_text to oldpond_app
  using (trainee_id = (select app.person())) with check (trainee_id = (select app.person()));
create policy supporter on entry_share_text for select to oldpond_app using (
  supporter_id = (select app.person()) and exists (
    select from entry_share s
    join support u on u.supporter_id = s.supporter_id and u.trainee_id = s.trainee_id and u.cohort_id = s.cohort_id
    where s.id = entry_share_text.share_id and s.withdrawn_at is null and u.ended_at is null));

-- A supporter comments on what they may read, and reads their comments as long.
create policy own_read on entry_comment for select to oldpond_app using (trainee_id = (select app.person()));
create policy own_answer on entry_comment for update to oldpond_app
  using (trainee_id = (select app.person())) with check (trainee_id = (select app.person()));
create policy supporter on entry_comment to oldpond_app
  using (supporter_id = (select app.person())
    and exists (select from entry_share_text t where t.share_id = entry_comment.share_id))
  with check (supporter_id = (select app.person())
    and exists (select from entry_share_text t where t.share_id = entry_comment.share_id
      and t.trainee_id = entry_comment.trainee_id));
`.execute(db)
}
