import { isIP } from 'node:net'
import { z } from 'zod'

/** What the environment settles, checked once at boot. README.md has the table. */
export interface Config {
  isProduction: boolean
  host: string
  port: number
  /** The public address without a trailing slash, for links, QR codes and the cross-site check. */
  origin: string
  isHttps: boolean
  /** The owner's address of the database; undefined: the product runs its own PostgreSQL in `dataDir`. */
  databaseUrl: string | undefined
  /** Logins of their own for the app's and the worker's role; undefined: the owner's login with SET ROLE. */
  appDatabaseUrl: string | undefined
  workerDatabaseUrl: string | undefined
  poolSize: number
  dataDir: string
  /** DEMO as it was set; undefined: a demo when the embedded database is empty. */
  demo: boolean | undefined
  smtpUrl: string | undefined
  mailFrom: string
  authSecret: string | undefined
  /** A session ends when it has lain idle for so many hours, and in any case after so many days. */
  sessionIdleHours: number
  sessionDays: number
  /** How many proxies of ours stand before us, each appending to X-Forwarded-For. 0: nobody is believed. */
  trustedProxies: number
  logLevel: string
  runsWorker: boolean
  /** Seconds during which a stopping server still takes requests, until load balancers have seen /readyz. */
  stopDelaySeconds: number
}

/** The environment can't be served from; `problems` name each variable and what it needs. */
export class InvalidEnvironment extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
  }
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host)

const url = (protocols: string[], example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `is not an address such as ${example}`,
    )
    .optional()

const postgresUrl = url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/oldpond')
const flag = z
  .enum(['0', '1', 'false', 'true'], 'is neither 1 nor 0')
  .transform((value) => value === '1' || value === 'true')
  .optional()
const whole = (from: number, to: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d+$/, `is not a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine((value) => value >= from && value <= to, `is not a whole number from ${from} to ${to}`)
    .default(otherwise)

const environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z
    .string()
    .refine((value) => isIP(value) > 0 || /^[a-z0-9.-]+$/i.test(value), 'is not an address to listen on')
    .default('127.0.0.1'),
  PORT: whole(1, 65535, 3000),
  ORIGIN: url(['http:', 'https:'], 'https://logs.example.org')
    .refine(
      (value) => !value || !URL.canParse(value) || new URL(value).origin === value.replace(/\/$/, ''),
      'must hold neither a path nor a query',
    )
    .transform((value) => value?.replace(/\/$/, '')),
  DATABASE_URL: postgresUrl,
  APP_DATABASE_URL: postgresUrl,
  WORKER_DATABASE_URL: postgresUrl,
  POOL_SIZE: whole(1, 200, 10),
  DATA_DIR: z.string().min(1).default('data'),
  DEMO: flag,
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org'),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@]+@[^\s@]+$|^[^\r\n<>]*<[^\s@<>]+@[^\s@<>]+>$/, 'is not an e-mail address')
    .optional(),
  AUTH_SECRET: z.string().min(32, 'is shorter than 32 characters').optional(),
  SESSION_IDLE_HOURS: whole(1, 720, 12),
  SESSION_DAYS: whole(1, 365, 30),
  TRUST_PROXY: whole(0, 10, 0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'is no level of pino').optional(),
  WORKER: flag,
  STOP_DELAY: whole(0, 60, 0),
})

/** Reads and checks the environment. An empty value counts as unset. Throws InvalidEnvironment. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '' && value !== undefined))
  const result = environment.safeParse(given)
  if (!result.success) {
    throw new InvalidEnvironment(result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
  }
  const e = result.data
  const isProduction = e.NODE_ENV === 'production'
  const problems: string[] = []
  if (!e.ORIGIN && !isLoopback(e.HOST))
    problems.push(
      'ORIGIN is needed when HOST is not this machine alone: the public address, such as https://logs.example.org',
    )
  if (!e.ORIGIN && isProduction && e.DATABASE_URL)
    problems.push(
      'ORIGIN is needed with NODE_ENV=production and DATABASE_URL: the public address, such as https://logs.example.org',
    )
  if (isProduction && e.DATABASE_URL && !e.AUTH_SECRET)
    problems.push(
      'AUTH_SECRET is needed with NODE_ENV=production and DATABASE_URL: at least 32 random characters, the same for every process (openssl rand -base64 32)',
    )
  if ((e.APP_DATABASE_URL || e.WORKER_DATABASE_URL) && !e.DATABASE_URL)
    problems.push('DATABASE_URL is needed beside APP_DATABASE_URL and WORKER_DATABASE_URL')
  if (e.DATABASE_URL && !e.SMTP_URL && !e.DEMO)
    problems.push('SMTP_URL is needed outside demo mode, such as smtps://user:password@mail.example.org')
  if (problems.length > 0) throw new InvalidEnvironment(problems)

  const origin = e.ORIGIN ?? `http://${e.HOST.includes(':') ? `[${e.HOST}]` : e.HOST}:${e.PORT}`
  return {
    isProduction,
    host: e.HOST,
    port: e.PORT,
    origin,
    isHttps: origin.startsWith('https:'),
    databaseUrl: e.DATABASE_URL,
    appDatabaseUrl: e.APP_DATABASE_URL,
    workerDatabaseUrl: e.WORKER_DATABASE_URL,
    poolSize: e.POOL_SIZE,
    dataDir: e.DATA_DIR,
    demo: e.DEMO,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM ?? `Oldpond <no-reply@${new URL(origin).hostname}>`,
    authSecret: e.AUTH_SECRET,
    sessionIdleHours: e.SESSION_IDLE_HOURS,
    sessionDays: e.SESSION_DAYS,
    trustedProxies: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL ?? (e.DATABASE_URL ? 'info' : 'warn'),
    runsWorker: e.WORKER ?? true,
    stopDelaySeconds: e.STOP_DELAY,
  }
}

/** What one process knows of itself once it is up: the environment, and what the data says. */
export interface Instance extends Config {
  authSecret: string
  isDemo: boolean
}

// On globalThis: in development Vite may load this module anew while the process goes on.
const key = Symbol.for('oldpond.instance')
const holder = globalThis as { [key]?: Instance }

export function useInstance(instance: Instance) {
  holder[key] = instance
}

/** The running instance's settings; throws before boot has settled them. */
export function instance(): Instance {
  const settled = holder[key]
  if (!settled) throw new Error('The instance is not settled: useInstance() comes first')
  return settled
}
