import { Link, useNavigate } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { isAllocating, queueAddress, type QueueTab } from '~/modules/submissions/queue'
import { m } from '~/platform/i18n/messages'
import { formatDay, formatNumber } from '~/ui/dates'
import { KeyHints, type KeyLine, KeySheet } from '~/ui/key-sheet'
import { useKeys } from '~/ui/keys'
import type { QueueShown } from '../list-queue.server'
import { AllocateChosen } from './allocate-chosen'
import { LeftBehind } from './left-behind'
import { QueueFilters } from './queue-filters'
import { QueueTable, tabName } from './queue-table'
import './queue.css'

/** In the pool nothing is read: there the keys go from one to claim to the next. */
const keyLines = (isPool: boolean): KeyLine[] => [
  { keys: ['J', 'K'], does: m.assessment_key_down() },
  { keys: ['Enter'], does: isPool ? m.assessment_key_claim() : m.assessment_key_read() },
  { keys: ['F'], does: m.assessment_key_filter() },
]

/** The lists of who reads and who allocates. */
export function QueuePage({ shown, person }: { shown: QueueShown; person: string | null }) {
  const { search, rows, tabs, counts, timeZone } = shown
  const [current, setCurrent] = useState(-1)
  const table = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDialogElement>(null)
  const address = queueAddress(search, { after: search.after })
  useEffect(() => setCurrent(-1), [address])

  // Where nothing can be claimed, nothing is said of claiming.
  const isShown = (tab: QueueTab) => tab !== 'pool' || Boolean(counts.pool) || search.tab === 'pool'

  const lines = keyLines(search.tab === 'pool')

  const move = (by: number) => {
    const links = table.current?.querySelectorAll<HTMLElement>('a.who, button.claim') ?? []
    const next = Math.max(0, Math.min(links.length - 1, current + by))
    setCurrent(next)
    links[next]?.focus()
  }
  const navigate = useNavigate()
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: (event) => {
      const link = table.current?.querySelectorAll<HTMLAnchorElement>('a.who')[current]
      if (!link || event.target !== document.body) return
      navigate(link.getAttribute('href')!)
    },
    f: (event) => {
      event.preventDefault()
      document.getElementById('q')?.focus()
    },
    '?': () => sheet.current?.showModal(),
  })

  return (
    <>
      <h1 className="title">{titleOf(tabs[0]!, counts)}</h1>
      <p className="lede mt1">{ledeOf(shown)}</p>
      {person && <LeftBehind person={person} />}
      <nav className="tabs mt3" aria-label={m.assessment_queues()}>
        {tabs.filter(isShown).map((tab) => (
          <Link
            key={tab}
            to={`/queue?tab=${tab}`}
            aria-current={tab === search.tab ? 'page' : undefined}
            className={tab === 'overdue' && counts.overdue ? 'look' : undefined}
          >
            {tabName(tab)} <span className="num">{capped(counts[tab] ?? 0)}</span>
          </Link>
        ))}
      </nav>
      <QueueFilters search={search} cohorts={shown.cohorts} assessors={shown.readers} />
      {search.tab === 'unallocated' && rows.length > 0 && (
        <p className="share-out">
          <Link className="btn small" to={queueAddress(search).replace('/queue', '/queue/proposal')}>
            {m.assessment_proposal_way()}
          </Link>
        </p>
      )}
      <div ref={table} className="scroll-x">
        {rows.length > 0 ? (
          <QueueTable
            {...{ search, rows, timeZone, current }}
            assessors={shown.assessors}
            conflicts={shown.conflicts}
          />
        ) : (
          <p className="quiet mt2">
            {search.q || search.cohortId || search.form || search.attempt
              ? m.assessment_queue_nothing_found()
              : m.assessment_queue_empty()}
          </p>
        )}
      </div>
      {rows.length > 0 && isAllocating(search.tab) && <AllocateChosen assessors={shown.assessors} />}
      <p className="row mt2">
        {search.after !== null && <Link to={queueAddress(search)}>{m.assessment_first_page()}</Link>}
        {shown.hasMore && (
          <Link to={queueAddress(search, { after: rows.at(-1)!.number })}>
            {m.assessment_next_page({ n: rows.length })}
          </Link>
        )}
      </p>
      <div className="mt2">
        <KeyHints lines={lines} onAll={() => sheet.current?.showModal()} />
      </div>
      {tabs[0] === 'mine' && (
        <p className="hint mt3 narrow">
          {m.assessment_conflict_hint()} <Link to="/reviewing">{m.assessment_reviewing_way()}</Link>
          {' · '}
          <Link to="/comment-bank">{m.assessment_bank()}</Link>
          {' · '}
          <Link to="/calibrations">{m.calibration_title()}</Link>
        </p>
      )}
      <KeySheet sheet={sheet} lines={lines} />
    </>
  )
}

const capped = (n: number) => (n >= 100 ? '99+' : formatNumber(n))

function titleOf(tab: QueueTab, counts: QueueShown['counts']) {
  const n = counts[tab] ?? 0
  if (tab === 'mine')
    return n === 0 ? m.assessment_queue_title_none() : m.assessment_queue_title({ n, shown: capped(n) })
  return n === 0 ? m.assessment_queue_title_admin_none() : m.assessment_queue_title_admin({ n, shown: capped(n) })
}

function ledeOf({ search, counts, rows }: QueueShown) {
  if (search.tab === 'pool') return m.assessment_pool_lede()
  const overdue = counts.overdue ?? 0
  const next = search.tab === 'decided' ? undefined : rows.find((row) => row.dueOn >= row.today)
  const sentences = [
    overdue > 0 && m.assessment_queue_overdue_lede({ n: overdue, shown: capped(overdue) }),
    next && search.order === 'due' && m.assessment_queue_next_due({ day: formatDay(next.dueOn) }),
  ].filter(Boolean)
  return sentences.length > 0 ? sentences.join(' ') : m.assessment_queue_none_lede()
}
