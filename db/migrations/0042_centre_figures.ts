import { type Kysely, sql } from 'kysely'

/** Figures of a programme's assessment for who answers for its quality: counts and days, no word of what was judged. */
export async function up(db: Kysely<unknown>) {
  await sql`
create function app.centre_figures(programme uuid)
returns table (assessor_id uuid, name text, decided bigint, recommended bigint, referred bigint, median_days double precision, sampled bigint, overturned bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $f$
  with here as (select unnest(app.organisations_as('quality-assurer', 'external-verifier')) as id),
  decided as (
    select d.assessor_id, d.kind, extract(epoch from d.decided_at - b.handed_in_at) / 86400 as days
    from public.decision d
    join public.submission_stage s on s.submission_id = d.submission_id
    join public.submission b on b.id = d.submission_id
    where s.programme_id = programme and s.organisation_id in (select id from here) and d.taken_back_at is null),
  checked as (
    select c.assessor_id, count(*) as sampled, count(*) filter (where c.outcome = 'overturned') as overturned
    from public.quality_check c
    where c.programme_id = programme and c.kind = 'summative' and c.organisation_id in (select id from here)
    group by c.assessor_id)
  select p.id, p.name, count(d.kind), count(*) filter (where d.kind = 'recommend'), count(*) filter (where d.kind = 'refer'),
    percentile_cont(0.5) within group (order by d.days), coalesce(max(c.sampled), 0), coalesce(max(c.overturned), 0)
  from decided d join public.person p on p.id = d.assessor_id left join checked c on c.assessor_id = d.assessor_id
  group by p.id, p.name order by p.name, p.id
$f$;
revoke execute on function app.centre_figures(uuid) from public;
grant execute on function app.centre_figures(uuid) to oldpond_app;
`.execute(db)
}
