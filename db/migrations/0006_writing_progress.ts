import { type Kysely, sql } from 'kysely'

/**
 * How far an entry's writing has come, in one small row that each save touches: it numbers the saves of an entry in the
 * order in which they commit, says whether a projection is current, and whether a job is already under way.
 * And rows of a log hang together by their trainee, so that not even raw SQL puts one person's row into another's log.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table log add constraint log_of_trainee unique (id, trainee_id);
alter table part add constraint part_of_log unique (id, log_id);
alter table entry add constraint entry_of_trainee unique (id, trainee_id);

create table entry_writing (
  entry_id uuid primary key,
  trainee_id uuid not null,
  -- The number of the newest save. A projection with the same number is current.
  seq bigint not null default 0,
  uncompacted integer not null default 0,
  saved_at timestamptz,
  device_id uuid,
  -- When a job was sent that has not begun yet, so that a save sends none twice.
  project_sent_at timestamptz,
  compact_sent_at timestamptz,
  version_sent_at timestamptz
) with (fillfactor = 60);

insert into entry_writing (entry_id, trainee_id, seq, uncompacted)
  select e.id, e.trainee_id, coalesce(max(u.seq), 0), count(u.id) from entry e left join entry_update u on u.entry_id = e.id group by e.id;

-- Numbered by entry_writing under its row's lock: an identity is taken before COMMIT, so a later number can be seen before an earlier one.
alter table entry_update alter column seq drop identity;
drop index entry_update_seq;
create unique index entry_update_seq on entry_update (entry_id, seq);

alter table entry_writing enable row level security;
create policy own on entry_writing to oldpond_app
  using (trainee_id = (select app.person())) with check (trainee_id = (select app.person()));
create policy worker on entry_writing to oldpond_worker using (true) with check (true);
grant select, insert, update on entry_writing to oldpond_app, oldpond_worker;

alter table log add foreign key (trainee_id, cohort_id) references enrolment (person_id, cohort_id);
alter table part drop constraint part_log_id_fkey,
  add foreign key (log_id, trainee_id) references log (id, trainee_id);
alter table entry drop constraint entry_log_id_fkey, drop constraint entry_part_id_fkey,
  add foreign key (log_id, trainee_id) references log (id, trainee_id),
  add foreign key (part_id, log_id) references part (id, log_id);

do $$
declare t text;
begin
  foreach t in array array['entry_state','entry_update','entry_update_archive','entry_projection','entry_version','claim','set_session'] loop
    execute format('alter table %I drop constraint %I', t, t || '_entry_id_fkey');
  end loop;
  foreach t in array array['entry_writing','entry_state','entry_update','entry_update_archive','entry_projection','entry_version','claim','set_session'] loop
    execute format('alter table %I add foreign key (entry_id, trainee_id) references entry (id, trainee_id)', t);
  end loop;
  foreach t in array array['entry_projection','entry_version','claim','set_session','log_figures'] loop
    execute format('alter table %I drop constraint %I', t, t || '_log_id_fkey');
    execute format('alter table %I add foreign key (log_id, trainee_id) references log (id, trainee_id)', t);
  end loop;
end $$;
alter table set_session add constraint set_session_of_trainee unique (entry_id, trainee_id);
alter table session_question drop constraint session_question_entry_id_fkey,
  add foreign key (entry_id, trainee_id) references set_session (entry_id, trainee_id);
create index entry_update_archive_order on entry_update_archive (entry_id, seq);
`.execute(db)
}
