import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> }
const direct = { ...manifest.dependencies, ...manifest.devDependencies }

const isAtLeast = (version: string, floor: string) => {
  const [is, must] = [version, floor].map((text) => text.split(/[.-]/).map(Number))
  for (let at = 0; at < 3; at++) if (is![at] !== must![at]) return is![at]! > must![at]!
  return true
}
const versionsOf = (name: string) =>
  Object.entries(lock.packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, entry]) => entry.version!)

describe('dependencies', () => {
  // Advisories known when each was chosen; `npm audit` is not to be had everywhere.
  const floors = {
    '@remix-run/server-runtime': '2.17.5',
    '@tiptap/core': '3.31.2',
    'prosemirror-view': '1.42.3',
    linkifyjs: '4.3.2',
    nodemailer: '10.4.1',
    vite: '6.4.6',
    esbuild: '0.25.0',
    tar: '7.5.0',
    'estree-util-value-to-estree': '3.3.3',
  }
  it.each(Object.entries(floors))('%s is at least %s wherever it stands in the tree', (name, floor) => {
    for (const version of versionsOf(name)) expect(isAtLeast(version, floor), `${name} ${version}`).toBe(true)
  })

  it('come each in one version where two would break each other', () => {
    for (const name of ['kysely', 'yjs', 'react', '@tiptap/core', '@tiptap/pm', 'zod'])
      expect(versionsOf(name), name).toHaveLength(1)
  })

  it('are pinned exactly, licensed as agreed, and have a line in docs/dependencies.md', () => {
    const allowed = /^(MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|PostgreSQL|OFL-1\.1|MPL-2\.0)$/
    const lines = read('docs/dependencies.md')
    for (const [name, version] of Object.entries(direct)) {
      expect(version, name).toMatch(/^\d/)
      const { license = 'Apache-2.0' } = JSON.parse(read(`node_modules/${name}/package.json`)) as { license?: string }
      expect(license, name).toMatch(allowed)
      const isNamed =
        lines.includes(`\`${name}\``) ||
        lines.includes(`\`${name.split('/')[1]}\``) ||
        /^@(types\/|tiptap\/extension-)/.test(name)
      expect(isNamed, `${name} has no line in docs/dependencies.md`).toBe(true)
    }
  })

  it('do not hold the unscoped packages that are stubs or of another age', () => {
    expect(Object.keys(direct)).not.toContain('remix')
    expect(Object.keys(direct)).not.toContain('tiptap')
  })
})
