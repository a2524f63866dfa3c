import type { Socket } from 'node:net'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Statements that a connection keeps at most: what comes after them is planned each time. */
const most = 400
const names = new Map<string, string>()

/**
 * A name for a statement whose plan is worth keeping, or undefined. Under row-level security planning takes longer than
 * the look-up itself (0.5 ms against 0.2 ms for reading an entry), and PostgreSQL keeps plans of named statements.
 * It makes a general plan only where that costs no more than one for the very values; lists (`limit`) are left out all
 * the same, since their best plan hangs on the values, and so are statements of changing length. `select *` is left
 * out because a column that a migration adds would break a plan that is kept.
 */
export function nameOf(sql: string): string | undefined {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= most || !isSteady(sql)) return undefined
  const name = `kept_${names.size}`
  names.set(sql, name)
  return name
}

const isSteady = (sql: string) =>
  sql.includes('$1') && !/\blimit\b|(select|returning|["\w]\.|,)\s*\*|\bin \(\$|\), \(/i.test(sql)

const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()

/** The pool as Kysely sees it: its statements carry names, and those of one moment leave in one packet. */
export function naming(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect()
      let named = clients.get(client)
      if (!named) clients.set(client, (named = namingClient(client)))
      return named
    },
    end: () => pool.end(),
  }
}

function namingClient(client: pg.PoolClient): PostgresPoolClient {
  const gather = gathering(client)
  const query = (text: string, values: unknown[]) => {
    gather()
    return client.query({ name: nameOf(text), text, values })
  }
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (isBroken?: boolean) => client.release(isBroken),
  }
}

/** Holds back what is written until nothing else is left to do at the moment: each packet costs more than the statement in it. */
function gathering(client: pg.PoolClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  let isGathering = false
  const release = () => {
    isGathering = false
    stream.uncork()
  }
  return () => {
    if (isGathering) return
    isGathering = true
    stream.cork()
    process.nextTick(release)
  }
}
