import { type Kysely, sql } from 'kysely'

/** How much an assessor takes on, in which languages and when not; claiming from the pool, and giving back. */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table programme add column may_claim boolean not null default false;

-- Shown in lists, and what a reader has to know it by.
alter table submission_stage add column language text not null default 'en';
update submission_stage s set language = b.language from submission b where b.id = s.submission_id and b.language <> 'en';

create table assessor_terms (
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  caseload_max integer not null check (caseload_max > 0),
  primary key (person_id, organisation_id)
);
create table assessor_languages (
  person_id uuid primary key references person,
  languages text[] not null
);
create table assessor_absence (
  id uuid primary key,
  person_id uuid not null references person,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  noted_by uuid not null references person,
  created_at timestamptz not null default now()
);
create index assessor_absence_person on assessor_absence (person_id, until_on);
grant select, insert, update, delete on assessor_terms, assessor_languages, assessor_absence to oldpond_app;
grant select on assessor_absence to oldpond_worker;

-- How much everyone has in hand, wherever it is: a count, nothing of what it is.
create function app.open_reviews(people uuid[]) returns table (person_id uuid, open bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $f$
  select s.assessor_id, count(*) from public.submission_stage s
  where s.assessor_id = any (people) and s.state in ('submitted','in-review') group by s.assessor_id
$f$;

-- Whether somebody who asks assesses where a submission belongs.
create function app.assesses(organisation uuid, programme uuid, cohort uuid) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $f$
  select exists (
    select from public.membership m join public.organisation o on o.id = organisation
    where m.person_id = app.person() and m.role = 'assessor' and m.ended_at is null
      and m.organisation_id in (o.id, o.lead_id)
      and (m.programme_id is null or m.programme_id = programme) and (m.cohort_id is null or m.cohort_id = cohort))
$f$;

-- What an assessor may claim, the soonest due 200 of each organisation: a definer function and no policy, so that
-- nothing else of a submission hangs on it.
create function app.pool() returns setof submission_stage
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $f$
  select s.* from unnest(app.organisations_as('assessor')) as here(id)
  cross join lateral (
    select w.* from public.submission_stage w join public.programme p on p.id = w.programme_id
    where w.organisation_id = here.id and w.state = 'submitted' and w.assessor_id is null
      and p.may_claim and w.trainee_id <> app.person()
      and app.assesses(w.organisation_id, w.programme_id, w.cohort_id)
    order by w.due_on, w.number limit 200) s
$f$;

-- Null: nothing that the asker could claim; 'taken', or 'claimed', also when it is theirs already.
create function app.claim(submission uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
declare s public.submission_stage;
begin
  select * into s from public.submission_stage w where w.submission_id = submission for update;
  if not found or not app.assesses(s.organisation_id, s.programme_id, s.cohort_id)
    or not (select p.may_claim from public.programme p where p.id = s.programme_id) then return null; end if;
  if s.assessor_id = app.person() then return 'claimed'; end if;
  if s.assessor_id is not null or s.state <> 'submitted' then return 'taken'; end if;
  update public.submission_stage w set assessor_id = app.person() where w.submission_id = submission;
  return 'claimed';
end $f$;

-- The last step of declining: it leaves one's sight, which a policy on updates can't allow.
create function app.leave_review(submission uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $f$
  update public.submission_stage s set assessor_id = null
  where s.submission_id = submission and s.assessor_id = app.person() and s.state = 'submitted'
$f$;
revoke execute on function app.open_reviews(uuid[]), app.pool(), app.claim(uuid), app.leave_review(uuid) from public;
grant execute on function app.open_reviews(uuid[]), app.pool(), app.claim(uuid), app.leave_review(uuid) to oldpond_app;
`.execute(db)
}
