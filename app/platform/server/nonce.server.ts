import { randomFillSync } from 'node:crypto'

const bytes = 16
const store = Buffer.allocUnsafe(256 * bytes)
let next = store.length

/** 128 random bits that no page had before (CSP 3, 2.3.1); drawn for many at once, since each draw asks the system. */
export function newNonce(): string {
  if (next === store.length) {
    randomFillSync(store)
    next = 0
  }
  return store.toString('base64', next, (next += bytes))
}
