import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { ledgerAfter } from './ledger-queries.server'
import { type Break, type LedgerEvent, verifyChain } from './ledger.server'

export interface LedgerCheck {
  events: number
  /** The newest event's hash: whoever noted an earlier one can see that it is still in the chain. */
  head: { seq: number; hash: string; at: Date } | null
  break: Break | null
}

const stretch = 5000

/** Follows the whole chain from its first event, in stretches, and finds the first break. */
export function checkLedger(actor: Actor): Promise<LedgerCheck> {
  authorize(actor, 'register.view')
  return reading(actor, async (trx) => {
    let last: LedgerEvent | undefined
    for (;;) {
      const events = await ledgerAfter(trx, last?.seq ?? 0, stretch)
      const found = verifyChain(events, last)
      if (found) return { events: found.seq - 1, head: null, break: found }
      last = events.at(-1) ?? last
      if (events.length < stretch) {
        const head = last ? { seq: last.seq, hash: last.hash.toString('hex'), at: last.at } : null
        return { events: last?.seq ?? 0, head, break: null }
      }
    }
  })
}
