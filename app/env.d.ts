/// <reference types="vite/client" />
import '@remix-run/server-runtime'
import type { RequestContext } from './policy/actor'

declare module '@remix-run/server-runtime' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- interface merging is how Remix is told
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true
  }
}
