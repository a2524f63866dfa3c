import { describe, expect, test } from 'vitest'
import { InvalidEnvironment, readConfig } from '~/platform/config.server'

const problemsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof InvalidEnvironment) return error.problems
    throw error
  }
}

const server = { DATABASE_URL: 'postgres://owner:secret@db/oldpond', SMTP_URL: 'smtp://mail.example.org' }

describe('the environment', () => {
  test('may be empty: an embedded database on this machine alone', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, origin: 'http://127.0.0.1:3000', isHttps: false })
    expect(config).toMatchObject({ databaseUrl: undefined, demo: undefined, trustedProxies: 0, dataDir: 'data' })
  })

  test.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['HOST', 'not a host'],
    ['ORIGIN', 'logs.example.org'],
    ['ORIGIN', 'ftp://logs.example.org'],
    ['ORIGIN', 'https://example.org/logs'],
    ['ORIGIN', 'https://example.org/?a=b'],
    ['DATABASE_URL', 'mysql://db/oldpond'],
    ['DATABASE_URL', 'db:5432'],
    ['APP_DATABASE_URL', 'oldpond'],
    ['POOL_SIZE', '0'],
    ['DEMO', 'yes'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'Oldpond'],
    ['MAIL_FROM', 'Oldpond\r\nBcc: all@example.org <a@example.org>'],
    ['AUTH_SECRET', 'short'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '11'],
    ['LOG_LEVEL', 'loud'],
    ['WORKER', 'maybe'],
    ['STOP_DELAY', '-1'],
  ])('%s=%j is refused by name', (variable, value) => {
    const problems = problemsOf({ [variable]: value })
    expect(problems).not.toEqual([])
    for (const problem of problems) expect(problem).toMatch(new RegExp(`^${variable} `))
  })

  test('names every wrong variable at once, and never repeats a value that may be a secret', () => {
    const problems = problemsOf({ PORT: 'x', DATABASE_URL: 'mysql://owner:hunter2@db/x', AUTH_SECRET: 'hunter2' })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'AUTH_SECRET'])
    expect(problems.join()).not.toContain('hunter2')
  })

  test('an empty value counts as unset', () => {
    expect(readConfig({ PORT: '', ORIGIN: '', DATABASE_URL: '' }).port).toBe(3000)
  })

  test('listening to other machines needs ORIGIN', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/^ORIGIN /)])
    expect(problemsOf({ HOST: '0.0.0.0', ORIGIN: 'https://logs.example.org' })).toEqual([])
  })

  test('a server database needs mail outside demo mode', () => {
    expect(problemsOf({ DATABASE_URL: server.DATABASE_URL })).toEqual([expect.stringMatching(/^SMTP_URL /)])
    expect(problemsOf({ DATABASE_URL: server.DATABASE_URL, DEMO: '0' })).toEqual([expect.stringMatching(/^SMTP_URL /)])
    expect(problemsOf({ DATABASE_URL: server.DATABASE_URL, DEMO: '1' })).toEqual([])
    expect(problemsOf(server)).toEqual([])
  })

  test('production on a server database needs ORIGIN and AUTH_SECRET', () => {
    const problems = problemsOf({ ...server, NODE_ENV: 'production' })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['ORIGIN', 'AUTH_SECRET'])
  })

  test('logins of their own need the owner beside them', () => {
    expect(problemsOf({ APP_DATABASE_URL: 'postgres://app@db/oldpond' })).toEqual([
      expect.stringMatching(/^DATABASE_URL /),
    ])
  })

  test('ORIGIN loses its slash, and its scheme decides on https', () => {
    const config = readConfig({ ORIGIN: 'https://logs.example.org/' })
    expect(config).toMatchObject({ origin: 'https://logs.example.org', isHttps: true })
    expect(config.mailFrom).toBe('Oldpond <no-reply@logs.example.org>')
  })

  test('an IPv6 address makes a readable origin', () => {
    expect(readConfig({ HOST: '::1', PORT: '4000' }).origin).toBe('http://[::1]:4000')
  })
})
