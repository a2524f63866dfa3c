import { instance } from '~/platform/config.server'
import { declareJob, handleJob } from '~/platform/jobs.server'
import { deleteOldHalves } from './second-factor/half-sign-in.server'
import { deleteEndedSessions, deleteOldSignInRequests, deleteSpentProofs } from './queries.server'

/** Once an hour, what can no longer sign anybody in goes, with the addresses and user agents that it holds. */
export const sweepSessions = handleJob(
  declareJob('identity.sweep-sessions'),
  async (_ids, { transaction }) => {
    await transaction(async (trx) => {
      await deleteEndedSessions(trx, instance().sessionIdleHours)
      await deleteSpentProofs(trx)
      await deleteOldHalves(trx)
      await deleteOldSignInRequests(trx)
    })
  },
  '41 * * * *',
)
