import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { defineConfig } from 'vitest/config'
import messageOptions from './messages.config.js'

export default defineConfig({
  plugins: [paraglideVitePlugin(messageOptions)],
  resolve: {
    alias: { '~': new URL('./app', import.meta.url).pathname, '~db': new URL('./db', import.meta.url).pathname },
  },
  test: {
    pool: 'forks',
    // One load of the product for a worker's files: loading it anew for each took longer than the tests.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    include: ['tests/{unit,db}/**/*.test.{ts,tsx}'],
  },
})
