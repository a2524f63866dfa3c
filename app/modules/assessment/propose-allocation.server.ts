import { allocatedAssessorsOf } from '~/modules/programmes/index.server'
import { type QueueScope, queuePage, readersBefore } from '~/modules/submissions/index.server'
import { type QueueRow, readQueueSearch, tabsFor } from '~/modules/submissions/queue'
import { dayIn } from '~/platform/days'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { type Assessor, assessorsFor } from './assessors.server'
import { balance, type Obstacle } from './balance'

/** So many are proposed at a time. */
export const proposedAtOnce = 200

export interface ProposedRow extends QueueRow {
  assessors: Assessor[]
  /** Whom the rule gives it to; null: nobody can take it. */
  proposed: string | null
  /** Then: what stood against whom, by name. */
  obstacles: { name: string; obstacle: Obstacle }[]
}

export interface AllocationProposed {
  rows: ProposedRow[]
  hasMore: boolean
  /** Everyone who assesses there: what they have in hand, and with the proposal. */
  loads: { id: string; name: string; open: number; then: number; caseloadMax: number | null }[]
}

/** Shares out what is not allocated, as far as the filters of an address go, by the rule of balance.ts. Nothing is changed. */
export function proposeAllocation(
  actor: Actor,
  params: URLSearchParams,
  now = new Date(),
): Promise<AllocationProposed> {
  authorize(actor, 'queue.allocate')
  const search = { ...readQueueSearch(params, tabsFor({ assessor: false, admin: true })), tab: 'unallocated' as const }
  const scope: QueueScope = 'administered'
  const today = dayIn(actor.timeZone, now)
  return reading(actor, async (trx) => {
    const found = await queuePage(trx, actor, scope, search, now, proposedAtOnce)
    const rows = found.slice(0, proposedAtOnce)
    const assessors = await assessorsFor(trx, rows, today)
    const before = await readersBefore(trx, rows)
    const allocated = await allocatedAssessorsOf(trx, rows)
    const of = (id: string) => assessors.get(id) ?? []
    const { given, left } = balance(
      rows.map((row) => ({
        id: row.submissionId,
        number: row.number,
        dueOn: row.dueOn,
        language: row.language,
        preferred: [before.get(row.submissionId), allocated.get(`${row.traineeId} ${row.cohortId}`)].filter(
          (id) => id !== undefined,
        ),
      })),
      (work) => of(work.id),
      (work, reader) => of(work.id).some((one) => one.id === reader.id && one.conflicts.length > 0),
      today,
    )
    const everyone = new Map([...assessors.values()].flat().map((one) => [one.id, one]))
    const added = (id: string) => [...given.values()].filter((readerId) => readerId === id).length
    return {
      hasMore: found.length > proposedAtOnce,
      rows: rows.map((row) => ({
        ...row,
        assessors: of(row.submissionId),
        proposed: given.get(row.submissionId) ?? null,
        obstacles: (left.get(row.submissionId) ?? []).map(({ readerId, obstacle }) => ({
          name: everyone.get(readerId)?.name ?? '',
          obstacle,
        })),
      })),
      loads: [...everyone.values()]
        .map(({ id, name, open, caseloadMax }) => ({ id, name, open, then: open + added(id), caseloadMax }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    }
  })
}
