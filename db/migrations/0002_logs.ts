import { type Kysely, sql } from 'kysely'

/** Logs, parts, entries as Yjs documents, projections, versions, claims, set sessions. Only the trainee sees a row (row-level security). */
export async function up(db: Kysely<unknown>) {
  await sql`
create table log (
  id uuid primary key default gen_random_uuid(),
  trainee_id uuid not null references person,
  cohort_id uuid not null references cohort,
  programme_id uuid not null references programme,
  organisation_id uuid not null references organisation,
  title text not null default '',
  created_at timestamptz not null default now(),
  unique (trainee_id, cohort_id)
);

create table part (
  id uuid primary key default gen_random_uuid(),
  log_id uuid not null references log,
  trainee_id uuid not null,
  title text not null default '',
  position double precision not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create index part_log on part (log_id, position);

create table entry (
  id uuid primary key default gen_random_uuid(),
  log_id uuid not null references log,
  part_id uuid not null references part,
  trainee_id uuid not null,
  kind text not null check (kind in ('reflection','haiku','session','diary')),
  title text not null default '',
  position double precision not null,
  occurred_on date,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create index entry_log on entry (log_id, part_id, position);

-- sync.md: append-only updates acknowledged after COMMIT; one state row made with the entry.
create table entry_state (
  entry_id uuid primary key references entry,
  trainee_id uuid not null,
  state bytea not null,
  compacted_at timestamptz
);
create table entry_update (
  entry_id uuid not null references entry,
  id uuid not null,
  trainee_id uuid not null,
  device_id uuid not null,
  data bytea not null check (octet_length(data) <= 262144),
  schema_version integer not null,
  seq bigint generated always as identity,
  created_at timestamptz not null default now(),
  quarantined_at timestamptz,
  primary key (entry_id, id)
);
create index entry_update_seq on entry_update (entry_id, seq);
create table entry_update_archive (
  entry_id uuid not null references entry,
  id uuid not null,
  trainee_id uuid not null,
  device_id uuid not null,
  data bytea not null,
  schema_version integer not null,
  seq bigint not null,
  created_at timestamptz not null,
  quarantined_at timestamptz,
  archived_at timestamptz not null default now(),
  primary key (entry_id, id)
);

-- Derived, never the truth: what the updates up to seq amount to.
create table entry_projection (
  entry_id uuid primary key references entry,
  log_id uuid not null references log,
  trainee_id uuid not null,
  seq bigint not null default 0,
  document jsonb not null,
  plain text not null,
  html text not null,
  words integer not null,
  problem text,
  updated_at timestamptz not null default now()
);
create index entry_projection_log on entry_projection (log_id);

create table entry_version (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references entry,
  log_id uuid not null references log,
  trainee_id uuid not null,
  number integer not null,
  reason text not null check (reason in ('session','hand-in','merge','restore')),
  document jsonb not null,
  plain text not null,
  html text not null,
  words integer not null,
  digest bytea not null,
  created_at timestamptz not null default now(),
  unique (entry_id, number)
);

-- A claim's place is the mark of the same id in the document; the row keeps criterion, note and quotation.
create table claim (
  id uuid not null,
  entry_id uuid not null references entry,
  log_id uuid not null references log,
  trainee_id uuid not null,
  criterion_id uuid not null references criterion,
  quote text not null,
  note text not null default '',
  created_at timestamptz not null default now(),
  passage_removed_at timestamptz,
  primary key (entry_id, id, criterion_id)
);
create index claim_log on claim (log_id, criterion_id);

create table set_session (
  entry_id uuid primary key references entry,
  log_id uuid not null references log,
  trainee_id uuid not null,
  held_on date not null,
  set_name text not null,
  format text not null check (format in ('face-to-face','virtual','fishbowl')),
  role text not null check (role in ('facilitator','member','presenter','observer')),
  minutes integer not null check (minutes between 0 and 1440),
  members integer not null check (members between 0 and 60),
  issue text not null default '',
  held_back text not null default '',
  actions text not null default '',
  learned text not null default ''
);
create index set_session_log on set_session (log_id, held_on);
create table session_question (
  entry_id uuid not null references set_session,
  position integer not null,
  trainee_id uuid not null,
  text text not null,
  type text not null check (type in ('open','clarifying','probing','closed','leading','multiple','advice-in-disguise')),
  primary key (entry_id, position)
);

-- Figures for desks and dashboards: never a title, never text.
create table log_figures (
  log_id uuid primary key references log,
  trainee_id uuid not null,
  organisation_id uuid not null,
  cohort_id uuid not null,
  words integer not null default 0,
  entries integer not null default 0,
  minutes integer not null default 0,
  sets integer not null default 0,
  criteria integer not null default 0,
  last_written_at timestamptz
);
create index log_figures_cohort on log_figures (cohort_id);

grant select, insert, update on log, part, entry, entry_state, entry_projection, claim, set_session, log_figures to oldpond_app, oldpond_worker;
grant select, insert, update, delete on entry_update, session_question to oldpond_app, oldpond_worker;
grant select, insert on entry_update_archive, entry_version to oldpond_app, oldpond_worker;

do $$
declare t text;
begin
  foreach t in array array['log','part','entry','entry_state','entry_update','entry_update_archive','entry_projection','entry_version','claim','set_session','session_question','log_figures'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own on %I to oldpond_app using (trainee_id = (select app.person())) with check (trainee_id = (select app.person()))', t);
  end loop;
  -- The worker derives projections, claims and figures; it gets no other table of the log.
  foreach t in array array['log','part','entry','entry_state','entry_update','entry_update_archive','entry_projection','entry_version','claim','set_session','log_figures'] loop
    execute format('create policy worker on %I to oldpond_worker using (true) with check (true)', t);
  end loop;
end $$;
create policy organisation on log_figures for select to oldpond_app
  using (organisation_id = any ((select app.organisations_as('admin'))::uuid[]));
`.execute(db)
}
