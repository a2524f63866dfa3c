import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStaticFiles } from '~/platform/server/static-files.server'

let server: Server
let folder: string
const ask = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'static-files-'))
  for (const name of ['one.js', 'two.js']) writeFileSync(join(folder, name), `"${name}"`)
  const serve = createStaticFiles(folder)
  server = createServer((request, response) => serve(request, response, () => response.writeHead(404).end()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

test('a file that is gone since the start breaks off its own answer and nothing else', async () => {
  rmSync(join(folder, 'one.js'))
  await expect(ask('/one.js').then((answer) => answer.text())).rejects.toThrow()
  expect(await (await ask('/two.js')).text()).toBe('"two.js"')
  expect((await ask('/three.js')).status).toBe(404)
})
