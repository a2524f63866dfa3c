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
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    include: ['tests/{unit,db}/**/*.test.{ts,tsx}'],
  },
})
