import { cohortsAround, conflictsAmong, type ConflictPair } from '~/modules/programmes/index.server'
import { queueCounts, queuePage, queuePageSize } from '~/modules/submissions/index.server'
import {
  isAllocating,
  type QueueRow,
  type QueueSearch,
  type QueueTab,
  readQueueSearch,
  tabsFor,
} from '~/modules/submissions/queue'
import { dayIn } from '~/platform/days'
import { type Actor, hasRole } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { type Assessor, assessorsAround, assessorsFor } from './assessors.server'

export interface QueueShown {
  search: QueueSearch
  tabs: QueueTab[]
  /** Up to a hundred: a hundred stands for “99+”. */
  counts: Partial<Record<QueueTab, number>>
  /** Each with the day that it is in its programme's zone, by which it is due. */
  rows: (QueueRow & { today: string })[]
  hasMore: boolean
  cohorts: { id: string; name: string }[]
  /** For an admin, in lists of what is with somebody: who assesses. */
  readers: { id: string; name: string }[]
  /** The reader's zone. */
  timeZone: string
  /** For an admin: who may be given each of the rows. */
  assessors: Map<string, Assessor[]>
  /** In the pool: the trainees with whom the reader has a conflict of interest. */
  conflicts: ConflictPair[]
}

/** The queue that an address asks for, as far as the actor's roles go. */
export async function listQueue(actor: Actor, params: URLSearchParams, now = new Date()): Promise<QueueShown> {
  authorize(actor, 'queue.view')
  const isAdmin = hasRole(actor, 'admin')
  const tabs = tabsFor({ assessor: hasRole(actor, 'assessor'), admin: isAdmin })
  const search = readQueueSearch(params, tabs)
  const scope = isAdmin ? 'administered' : 'own'
  return reading(actor, async (trx) => {
    // Pipelined: none waits for another.
    const [found, counts, cohorts] = await Promise.all([
      queuePage(trx, actor, scope, search, now),
      queueCounts(trx, actor, scope, tabs, now),
      cohortsAround(trx, actor, 'assessor', 'admin'),
    ])
    const rows = found.slice(0, queuePageSize).map((row) => ({ ...row, today: dayIn(row.timeZone, now) }))
    const allocates = isAllocating(search.tab)
    return {
      search,
      tabs,
      counts,
      rows,
      hasMore: found.length > queuePageSize,
      cohorts,
      readers: isAdmin && search.tab !== 'unallocated' ? await assessorsAround(trx, actor) : [],
      timeZone: actor.timeZone,
      assessors: allocates ? await assessorsFor(trx, rows, dayIn(actor.timeZone, now)) : new Map(),
      conflicts:
        search.tab === 'pool'
          ? await conflictsAmong(
              trx,
              [actor.personId],
              rows.map((row) => row.traineeId),
            )
          : [],
    }
  })
}
