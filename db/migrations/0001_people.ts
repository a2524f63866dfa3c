import { type Kysely, sql } from 'kysely'

/** Roles, the row-level context, people, sign-in, organisations, programmes and cohorts. */
export async function up(db: Kysely<unknown>) {
  await sql`
do $$
begin
  if not exists (select from pg_roles where rolname = 'oldpond_app') then create role oldpond_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'oldpond_worker') then create role oldpond_worker nologin; end if;
  if not exists (select from pg_roles where rolname = 'oldpond_erasure') then create role oldpond_erasure nologin; end if;
  execute format('grant oldpond_app, oldpond_worker, oldpond_erasure to %I', current_user);
end $$;

create schema app;
grant usage on schema app to oldpond_app, oldpond_worker, oldpond_erasure;
grant usage on schema public to oldpond_app, oldpond_worker, oldpond_erasure;

-- Who is asking, set inside the transaction; no context means no person, hence no rows.
create function app.person() returns uuid language sql stable parallel safe
  as $f$ select nullif(current_setting('app.person', true), '')::uuid $f$;

create table instance (
  id boolean primary key default true check (id),
  is_demo boolean not null,
  created_at timestamptz not null default now()
);

create table person (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  name text not null,
  image text,
  locale text not null default 'en',
  time_zone text not null default 'Europe/London',
  suspended_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table session (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_person on session (person_id);

create table account (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text, refresh_token text, id_token text,
  access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
  scope text, password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_person on account (person_id);

create table verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);

create table sign_in_request (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  return_to text,
  created_at timestamptz not null default now(),
  mailed_at timestamptz
);

-- Attempts counted per key (an address, a client) and window; platform/rate-limit owns it.
create table rate_limit (
  key text not null,
  window_start timestamptz not null,
  count integer not null default 1,
  primary key (key, window_start)
);

create table outbox (
  id uuid primary key default gen_random_uuid(),
  to_address text not null,
  subject text not null,
  text text not null,
  html text not null,
  created_at timestamptz not null default now()
);

create table first_admin_code (
  id boolean primary key default true check (id),
  code_hash text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);

create table organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  lead_id uuid references organisation,
  created_at timestamptz not null default now()
);
create index organisation_lead on organisation (lead_id);

create table framework (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  name text not null,
  created_at timestamptz not null default now()
);

-- levels: [{ "key": "competent", "name": "Competent" }, …] from lowest to highest.
create table framework_version (
  id uuid primary key default gen_random_uuid(),
  framework_id uuid not null references framework,
  number integer not null,
  levels jsonb not null,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  unique (framework_id, number)
);

-- descriptors: { "<level key>": "sentence" }; threshold: the lowest level key that passes.
create table criterion (
  id uuid primary key default gen_random_uuid(),
  framework_version_id uuid not null references framework_version on delete cascade,
  position integer not null,
  code text not null,
  title text not null,
  short_title text not null,
  guidance text not null default '',
  descriptors jsonb not null default '{}',
  threshold text not null,
  is_compensable boolean not null default true,
  unique (framework_version_id, code),
  unique (framework_version_id, position)
);

create table programme (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  framework_id uuid not null references framework,
  name text not null check (name <> ''),
  award text not null default 'facilitator of action learning sets',
  awarding_body text not null,
  signatory_name text not null default '',
  awarding_signatory_name text not null default '',
  time_zone text not null default 'Europe/London',
  words_min integer not null default 1500,
  words_max integer not null default 7000,
  words_block boolean not null default false,
  evidence_blocks boolean not null default false,
  attempts_max integer not null default 3 check (attempts_max > 0),
  resubmission_days integer not null default 56,
  review_days integer not null default 15,
  hours_min numeric(6,2) not null default 30,
  sets_min integer not null default 2,
  valid_years integer not null default 3,
  contact_name text not null default '',
  contact_email text not null default '',
  safeguarding_contact text not null default '',
  created_at timestamptz not null default now(),
  check (words_min >= 0 and words_max >= words_min)
);

create table programme_organisation (
  programme_id uuid not null references programme,
  organisation_id uuid not null references organisation,
  primary key (programme_id, organisation_id)
);

create table cohort (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  organisation_id uuid not null references organisation,
  framework_version_id uuid not null references framework_version,
  name text not null check (name <> ''),
  starts_on date not null,
  hand_in_on date not null,
  created_at timestamptz not null default now()
);
create index cohort_programme on cohort (programme_id);

create table membership (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('trainee','supporter','assessor','quality-assurer','admin','external-verifier')),
  organisation_id uuid not null references organisation,
  programme_id uuid references programme,
  cohort_id uuid references cohort,
  started_at timestamptz not null default now(),
  ended_at timestamptz
);
create index membership_person on membership (person_id) where ended_at is null;
create index membership_organisation on membership (organisation_id, role) where ended_at is null;
create unique index membership_once on membership
  (person_id, role, organisation_id, coalesce(programme_id, '00000000-0000-0000-0000-000000000000'), coalesce(cohort_id, '00000000-0000-0000-0000-000000000000'))
  where ended_at is null;

create table enrolment (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  cohort_id uuid not null references cohort,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (person_id, cohort_id)
);
create index enrolment_cohort on enrolment (cohort_id);

-- Who supports whom: a supporter reads what is shared and never marks (conflict of interest).
create table support (
  id uuid primary key default gen_random_uuid(),
  supporter_id uuid not null references person,
  trainee_id uuid not null references person,
  cohort_id uuid not null references cohort,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (supporter_id, trainee_id, cohort_id)
);
create index support_trainee on support (trainee_id);

-- Which assessors are allocated to a trainee's log before anything is handed in.
create table assessor_allocation (
  id uuid primary key default gen_random_uuid(),
  assessor_id uuid not null references person,
  trainee_id uuid not null references person,
  cohort_id uuid not null references cohort,
  allocated_by uuid not null references person,
  started_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index assessor_allocation_one on assessor_allocation (trainee_id, cohort_id) where ended_at is null;

create table conflict_of_interest (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  with_person_id uuid not null references person,
  reason text not null default '',
  declared_at timestamptz not null default now(),
  unique (person_id, with_person_id)
);

create table learning_set (
  id uuid primary key default gen_random_uuid(),
  cohort_id uuid not null references cohort,
  name text not null,
  created_at timestamptz not null default now()
);
create table learning_set_member (
  learning_set_id uuid not null references learning_set,
  person_id uuid not null references person,
  primary key (learning_set_id, person_id)
);
create index learning_set_member_person on learning_set_member (person_id);

create table invitation (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email)),
  name text not null default '',
  role text not null check (role in ('trainee','supporter','assessor','quality-assurer','admin','external-verifier')),
  organisation_id uuid not null references organisation,
  programme_id uuid references programme,
  cohort_id uuid references cohort,
  supporter_email text,
  token_hash text unique,
  invited_by uuid references person,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  sent_at timestamptz,
  sent_count integer not null default 0,
  accepted_at timestamptz,
  accepted_by uuid references person,
  withdrawn_at timestamptz
);
create index invitation_cohort on invitation (cohort_id);
create index invitation_organisation on invitation (organisation_id);

-- Audit: append-only, ids only, never text (the record ledger is apart).
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  person_id uuid,
  kind text not null,
  subject_id uuid,
  organisation_id uuid,
  detail jsonb not null default '{}'
);
create index audit_event_subject on audit_event (subject_id);

create function app.organisations_as(variadic wanted text[]) returns uuid[] language sql stable parallel safe as $f$
  select coalesce(array_agg(distinct o.id), '{}')
  from public.membership m
  join public.organisation o on o.id = m.organisation_id or o.lead_id = m.organisation_id
  where m.person_id = app.person() and m.ended_at is null and m.role = any (wanted)
$f$;

grant select, insert, update, delete on session, account, verification, sign_in_request, rate_limit, outbox, first_admin_code to oldpond_app, oldpond_worker;
grant select, insert, update on person, organisation, framework, framework_version, criterion, programme, cohort, membership,
  enrolment, support, assessor_allocation, conflict_of_interest, learning_set, invitation to oldpond_app, oldpond_worker;
grant delete on criterion, conflict_of_interest to oldpond_app;
grant select, insert, delete on programme_organisation, learning_set_member to oldpond_app, oldpond_worker;
grant select on instance to oldpond_app, oldpond_worker;
grant select, insert on audit_event to oldpond_app, oldpond_worker;
`.execute(db)
}
