import { declareJob, send } from '~/platform/jobs.server'
import type { Trx } from '~db/client.server'

/** What can happen to somebody's second factor. */
export type FactorChange = 'set-up' | 'ended' | 'renewed' | 'recovered' | 'reset'

export const mailFactorJob = declareJob<{ personId: string; change: FactorChange }>('identity.mail-factor')

/** Tells a person by mail what happened to their second factor in this transaction (ASVS 5.0, 6.3.7): it may not have been they. */
export const mailFactor = (trx: Trx, personId: string, change: FactorChange): Promise<void> =>
  send(trx, mailFactorJob, { personId, change })
