import { type Kysely, sql } from 'kysely'

/**
 * The language that a log is written in, what is shown beside its verse, and the counts that its author corrected: by
 * word, in lower case. All of it is the trainee's, as the log is. A submission keeps the language that it was handed
 * in in.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table log
  add column language text not null default 'en' check (language in ('en','es','it','pl','da','nl','fr')),
  add column verse_hint text not null default 'counts' check (verse_hint in ('counts','5-7-5','none')),
  add column word_counts jsonb not null default '{}'
    check (jsonb_typeof(word_counts) = 'object' and octet_length(word_counts::text) <= 65536);
alter table submission
  add column language text not null default 'en' check (language in ('en','es','it','pl','da','nl','fr'));
`.execute(db)
}
