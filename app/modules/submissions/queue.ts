import { forms, type Form, type Stage } from './stage'

/** The queue's lists. Assessors have `mine` and `pool` (what they may claim), admins `unallocated` and `open` (allocated and not decided); both `overdue` and `decided`. */
export const queueTabs = ['mine', 'pool', 'unallocated', 'open', 'overdue', 'decided'] as const
export type QueueTab = (typeof queueTabs)[number]

/** Lists in which an admin allocates. */
export const isAllocating = (tab: QueueTab) => tab === 'unallocated' || tab === 'open'

export const queueOrders = ['due', 'number', 'name', 'words', 'since'] as const
export type QueueOrder = (typeof queueOrders)[number]

/** What an address asks of the queue; everything in it is optional and what can't be read falls back. */
export interface QueueSearch {
  tab: QueueTab
  order: QueueOrder
  isDescending: boolean
  q: string
  cohortId: string
  form: Form | ''
  attempt: number | null
  /** For admins: who has it. */
  assessorId: string
  /** The number of the submission after which the page begins. */
  after: number | null
}

export interface QueueRow extends Stage {
  assessorName: string | null
  /** The programme's zone, in which it is due. */
  timeZone: string
}

/** The lists of somebody with these roles, their first one first. */
export function tabsFor(is: { assessor: boolean; admin: boolean }): QueueTab[] {
  return queueTabs.filter((tab) =>
    tab === 'mine' || tab === 'pool' ? is.assessor : isAllocating(tab) ? is.admin : true,
  )
}

/** Reads an address. Decided ones come newest first, the others soonest due first, unless it says otherwise (`sort=-words`). */
export function readQueueSearch(params: URLSearchParams, tabs: readonly QueueTab[]): QueueSearch {
  const tab = oneOf(tabs, params.get('tab')) ?? tabs[0] ?? 'mine'
  const sort = params.get('sort') ?? (tab === 'decided' ? '-since' : 'due')
  const number = (name: string) => (/^\d{1,9}$/.test(params.get(name) ?? '') ? Number(params.get(name)) : null)
  return {
    tab,
    order: oneOf(queueOrders, sort.replace(/^-/, '')) ?? 'due',
    isDescending: sort.startsWith('-'),
    q: (params.get('q') ?? '').trim().slice(0, 100),
    cohortId: params.get('cohort') ?? '',
    form: oneOf(forms, params.get('form')) ?? '',
    attempt: number('attempt'),
    assessorId: params.get('assessor') ?? '',
    after: number('after'),
  }
}

const oneOf = <T extends string>(known: readonly T[], value: string | null) => known.find((one) => one === value)

/** The address of the same search with some of it changed; a change of anything but `after` begins at the first page. */
export function queueAddress(search: QueueSearch, change: Partial<QueueSearch> = {}): string {
  const next = { ...search, after: null, ...change }
  const params = new URLSearchParams({ tab: next.tab })
  const isUsual =
    next.order === (next.tab === 'decided' ? 'since' : 'due') && next.isDescending === (next.tab === 'decided')
  if (!isUsual) params.set('sort', `${next.isDescending ? '-' : ''}${next.order}`)
  if (next.q) params.set('q', next.q)
  if (next.cohortId) params.set('cohort', next.cohortId)
  if (next.form) params.set('form', next.form)
  if (next.attempt !== null) params.set('attempt', String(next.attempt))
  if (next.assessorId) params.set('assessor', next.assessorId)
  if (next.after !== null) params.set('after', String(next.after))
  return `/queue?${params}`
}
