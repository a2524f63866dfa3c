import type pg from 'pg'
import { log } from '~/platform/log.server'
import { StartRefused } from './refusal'

interface Standing {
  who: string
  login: string
  is_superuser: boolean
  bypasses: boolean
  owns: string | null
  is_member: boolean
  login_is_superuser: boolean
}

/** Row-level security holds only for a role that it binds: refuses a superuser, one that bypasses it, a table's owner, and one without the role's rights. */
export async function refuseUnfitRole(pool: pg.Pool, role: 'oldpond_app' | 'oldpond_worker'): Promise<void> {
  const { rows } = await pool.query<Standing>(
    `select current_user as who, session_user as login, r.rolsuper as is_superuser, r.rolbypassrls as bypasses,
       (select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('public', 'app') and c.relkind in ('r', 'p', 'v', 'm') and pg_has_role(r.oid, c.relowner, 'usage') limit 1) as owns,
       pg_has_role(r.oid, $1, 'usage') as is_member,
       (select rolsuper from pg_roles where rolname = session_user) as login_is_superuser
     from pg_roles r where r.rolname = current_user`,
    [role],
  )
  const { who, login, is_superuser, bypasses, owns, is_member, login_is_superuser } = rows[0]!
  const variable = role === 'oldpond_app' ? 'APP_DATABASE_URL' : 'WORKER_DATABASE_URL'
  const why = is_superuser
    ? 'is a superuser'
    : bypasses
      ? 'bypasses row-level security'
      : owns !== null
        ? `owns the table ${owns} (or is a member of its owner)`
        : undefined
  if (why)
    throw new StartRefused(
      `Oldpond refuses to serve as ${who}, who ${why}: nothing would keep one person's log from another. Give ${variable} a login that is only a member of ${role}.`,
    )
  if (!is_member)
    throw new StartRefused(`${variable} names ${who}, who is no member of ${role}: GRANT ${role} TO ${who}.`)
  if (login_is_superuser)
    log.warn(
      { login },
      `the login behind ${role} is a superuser; a plain owner of the database is enough for DATABASE_URL`,
    )
}
