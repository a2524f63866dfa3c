import { vitePlugin as remix } from '@remix-run/dev'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { defineConfig } from 'vite'
import remixOptions from './remix.config.js'

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './app/platform/i18n/generated',
      strategy: ['baseLocale'],
    }),
    remix(remixOptions),
  ],
  resolve: {
    alias: { '~': new URL('./app', import.meta.url).pathname, '~db': new URL('./db', import.meta.url).pathname },
  },
  // esbuild 0.28 refuses Vite 6's default target (stack.md).
  build: { target: 'es2022', assetsInlineLimit: 0 },
  optimizeDeps: { esbuildOptions: { target: 'es2022' } },
  ssr: { target: 'node' },
})
