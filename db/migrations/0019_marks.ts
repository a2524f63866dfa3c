import { type Kysely, sql } from 'kysely'

/**
 * Criteria judged by marks: what a version is judged on, the most that a criterion gives, and the least sum. With marks
 * a judgement's level, and a criterion's threshold, is a mark in whole and half marks, such as 6.5.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    alter table framework_version
      add column scale text not null default 'levels' check (scale in ('levels', 'marks')),
      add column total_min double precision check (total_min > 0)`.execute(db)
  await sql`alter table criterion add column mark_max integer check (mark_max > 0)`.execute(db)
}
