// npm run db:types: writes db/schema.ts from a freshly migrated database; with --verify fails when it is stale.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { migrate } from '../../db/migrate.server'
import { asAdmin, openTestServer, withDatabase } from './postgres'

const server = await openTestServer()
const name = `types_${randomUUID().replaceAll('-', '')}`
await asAdmin(server, `create database ${name} owner oldpond_owner`)
try {
  const url = withDatabase(server.ownerUrl, name)
  await migrate(url)
  const verify = process.argv.includes('--verify') ? ['--verify'] : []
  execFileSync('npx', ['kysely-codegen', '--url', url, ...verify], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (verify.length > 0) console.log('db/schema.ts is as the migrations make it.')
} catch (error) {
  if (!process.argv.includes('--verify')) throw error
  console.error('db/schema.ts is stale: npm run db:types')
  process.exitCode = 1
} finally {
  await asAdmin(server, `drop database if exists ${name} with (force)`)
  await server.leave()
}
