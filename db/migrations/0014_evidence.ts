import { type Kysely, sql } from 'kysely'

/** A claim that its author took away, and so is not one whose passage was deleted. Until now the two could not be told apart, and none was missed. */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table claim add column let_go_at timestamptz;
update claim set let_go_at = passage_removed_at where passage_removed_at is not null;
`.execute(db)
}
