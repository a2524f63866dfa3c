import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  type PostgresDialectConfig,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import { naming } from './kept-statements'
import type { DB } from './schema'

export type Db = Kysely<DB>
export type Trx = Transaction<DB>
/** Whose rows a transaction may see: row-level security reads it as app.person(). */
export interface Asker {
  personId: string
}

// A date is a day, not a moment: '2026-08-28'. Counts and sequence numbers fit a number.
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === 1082) return (value: string) => value
    if (oid === 20 || oid === 1700) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

/** A pool whose connections act as `role` (left out: as the URL's own user). Broken connections are reported to `onError`, never thrown. */
export function openPool(options: {
  url: string
  role?: 'oldpond_app' | 'oldpond_worker' | 'oldpond_erasure'
  max?: number
  onError?: (error: Error) => void
}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 10,
    types,
    pipeline: true,
    ...(options.role && { options: `-c role=${options.role}` }),
  } as pg.PoolConfig)
  const report = options.onError ?? (() => {})
  pool.on('error', report)
  // A checked-out client's broken connection is not the pool's event (sync.md).
  pool.on('connect', (client) => client.on('error', report))
  return pool
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Begins with the asker's context in the same round trip; a read needn't wait for its COMMIT. */
class ContextDriver extends PostgresDriver {
  constructor(
    config: PostgresDialectConfig,
    private readonly asker: Asker | undefined,
    private readonly isReading: boolean,
  ) {
    super(config)
    if (asker && !uuid.test(asker.personId)) throw new TypeError('personId is not a uuid')
  }
  override async beginTransaction(connection: DatabaseConnection) {
    const begin = this.isReading ? 'begin isolation level repeatable read read only' : 'begin'
    const context = this.asker ? `; select set_config('app.person', '${this.asker.personId}', true)` : ''
    const begun = connection.executeQuery(CompiledQuery.raw(begin + context))
    // Pipelined: the first query follows on the wire. BEGIN fails only with its connection, and then that query fails too;
    // a context that can't be set leaves a transaction in which nothing runs.
    begun.catch(() => {})
  }
  override async commitTransaction(connection: DatabaseConnection) {
    if (this.isReading) connection.executeQuery(CompiledQuery.raw('commit')).catch(() => {})
    else await super.commitTransaction(connection)
  }
}

export function kyselyOn(pool: pg.Pool, asker?: Asker, isReading = false): Db {
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new ContextDriver({ pool: naming(pool) }, asker, isReading),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

let pool: pg.Pool | undefined
let plain: Db | undefined

/** The process's pool, opened as the app's role at boot (tests open their own); returns the one before. */
export function useDatabase(opened: pg.Pool): pg.Pool | undefined {
  const before = pool
  pool = opened
  plain = kyselyOn(opened)
  return before
}
export function appPool(): pg.Pool {
  if (!pool) throw new Error('The database is not open: useDatabase() comes first')
  return pool
}

/** Without an asker: only tables without row-level security give rows. */
export function db(): Db {
  if (!plain) throw new Error('The database is not open: useDatabase() comes first')
  return plain
}

/** Runs `work` in one READ COMMITTED transaction as `asker` and resolves after COMMIT; a throw rolls back. Null: nobody is asking (sign-in, public pages). */
export function transaction<T>(asker: Asker | null, work: (trx: Trx) => Promise<T>): Promise<T> {
  return kyselyOn(appPool(), asker ?? undefined)
    .transaction()
    .execute(work)
}

/** Reads as `asker` from one snapshot; writing fails. */
export function reading<T>(asker: Asker | null, work: (trx: Trx) => Promise<T>): Promise<T> {
  return kyselyOn(appPool(), asker ?? undefined, true)
    .transaction()
    .execute(work)
}
