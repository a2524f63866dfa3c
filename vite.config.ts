import { vitePlugin as remix } from '@remix-run/dev'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { defineConfig, type Plugin } from 'vite'
import messageOptions from './messages.config.js'
import remixOptions from './remix.config.js'

/** The catalogue makes a rule of plurals anew for each message, at twenty times what the message costs: keep them. */
const keptPluralRules: Plugin = {
  name: 'kept-plural-rules',
  transform(code, id) {
    if (!id.endsWith('/i18n/generated/registry.js')) return
    const made = 'new Intl.PluralRules(locale, options)'
    if (!code.includes(made)) this.error('the catalogue makes its plural rules in another way now')
    const keep =
      'const kept = new Map();\nconst rules = (locale, options) => {\n  const key = locale + JSON.stringify(options);\n  return kept.get(key) ?? kept.set(key, new Intl.PluralRules(locale, options)).get(key);\n};\n'
    return keep + code.replace(made, 'rules(locale, options)')
  },
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [paraglideVitePlugin(messageOptions), keptPluralRules, remix(remixOptions)],
  resolve: {
    alias: { '~': new URL('./app', import.meta.url).pathname, '~db': new URL('./db', import.meta.url).pathname },
  },
  // esbuild 0.28 refuses Vite 6's default target (stack.md).
  build: {
    target: 'es2022',
    // The server's own build keeps its names: they stand in its logs.
    minify: isSsrBuild ? false : 'terser',
    assetsInlineLimit: 0,
    rollupOptions: { output: { experimentalMinChunkSize: 3000 } },
  },
  optimizeDeps: { esbuildOptions: { target: 'es2022' } },
  ssr: { target: 'node' },
}))
