import { Form, Link } from '@remix-run/react'
import { languageName } from '~/modules/logs/language'
import { reasonWords } from '~/modules/programmes/ui/conflict-reasons'
import { formName } from '~/modules/submissions/form-name'
import {
  isAllocating,
  queueAddress,
  type QueueOrder,
  type QueueRow,
  type QueueSearch,
} from '~/modules/submissions/queue'
import { statusOf, type Status } from '~/modules/submissions/status'
import { dayIn, daysBetween } from '~/platform/days'
import { m } from '~/platform/i18n/messages'
import { formatDay, formatNumber } from '~/ui/dates'
import type { Assessor } from '../assessors.server'
import type { QueueShown } from '../list-queue.server'
import { ChooseRow } from './allocate-chosen'
import { AllocationForm } from './allocation-form'

interface QueueTableProps {
  search: QueueSearch
  rows: QueueShown['rows']
  /** The reader's zone. */
  timeZone: string
  assessors: Map<string, Assessor[]>
  conflicts: QueueShown['conflicts']
  /** Which row the keys stand on; -1: none. */
  current: number
}

export function QueueTable({ search, rows, timeZone, assessors, conflicts, current }: QueueTableProps) {
  const isDecided = search.tab === 'decided'
  const allocates = isAllocating(search.tab)
  const column = (order: QueueOrder, name: string, isNumber = false) => (
    <SortHead search={search} order={order} name={name} isNumber={isNumber} />
  )
  return (
    <table className="folds rows queue">
      <caption className="vh">
        {m.assessment_queue_caption({ tab: tabName(search.tab), order: orderName(search) })}
      </caption>
      <thead>
        <tr>
          {allocates && (
            <th scope="col">
              <span className="vh">{m.assessment_col_choose()}</span>
            </th>
          )}
          {column('number', m.assessment_col_number())}
          {column('name', m.assessment_col_trainee())}
          <th scope="col">{m.assessment_col_cohort()}</th>
          <th scope="col">{m.assessment_col_attempt()}</th>
          {column('words', m.assessment_col_words(), true)}
          <th scope="col">{m.assessment_col_form()}</th>
          <th scope="col">{m.assessment_col_state()}</th>
          {isDecided ? column('since', m.assessment_col_decided(), true) : column('due', m.assessment_col_due(), true)}
          {allocates && <th scope="col">{m.assessment_col_assessor()}</th>}
          {search.tab === 'pool' && (
            <th scope="col">
              <span className="vh">{m.assessment_claim()}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.submissionId} aria-current={index === current ? 'true' : undefined}>
            {allocates && (
              <td>
                <ChooseRow row={row} />
              </td>
            )}
            <td data-before={m.assessment_col_number()} className="quiet">
              {row.number}
            </td>
            <td className="lead">
              {search.tab === 'pool' ? (
                row.traineeName
              ) : (
                <Link className="who" to={addressOf(search, row)}>
                  {row.traineeName}
                </Link>
              )}
            </td>
            <td className="quiet">{row.cohortName}</td>
            <td data-after={m.assessment_attempt_unit()} className="quiet">
              {nth(row.attempt)}
            </td>
            <td data-after={m.assessment_words_unit()} className="n">
              {formatNumber(row.words)}
            </td>
            <td className="quiet">
              {formName(row.form)}
              {row.language !== 'en' && `, ${languageName(row.language)}`}
            </td>
            <td className="state">
              <StatusMark status={standing(row)} />
            </td>
            <td data-before={isDecided ? m.assessment_col_decided() : m.assessment_due_unit()} className="n nowrap">
              {isDecided
                ? formatDay(dayIn(timeZone, row.since), 'en-GB', 'short')
                : formatDay(row.dueOn, 'en-GB', 'short')}
            </td>
            {allocates && (
              <td className="allocate">
                <AllocationForm row={row} assessors={assessors.get(row.submissionId) ?? []} />
              </td>
            )}
            {search.tab === 'pool' && (
              <td className="allocate">
                <Claim row={row} conflicts={conflicts} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const StatusMark = ({ status }: { status: Status }) => (
  <span className="status" data-is={status.is}>
    {status.words}
  </span>
)

function SortHead({
  search,
  order,
  name,
  isNumber,
}: {
  search: QueueSearch
  order: QueueOrder
  name: string
  isNumber: boolean
}) {
  const isHere = search.order === order
  const to = queueAddress(search, { order, isDescending: isHere && !search.isDescending })
  return (
    <th
      scope="col"
      className={isNumber ? 'n' : undefined}
      aria-sort={isHere ? (search.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <Link className="sort" to={to} preventScrollReset>
        {name} {isHere && <span aria-hidden="true">{search.isDescending ? '↓' : '↑'}</span>}
      </Link>
    </th>
  )
}

/** Takes it on; a conflict of interest says so instead. */
function Claim({ row, conflicts }: { row: QueueRow; conflicts: QueueShown['conflicts'] }) {
  const conflict = conflicts.find((pair) => pair.traineeId === row.traineeId)
  if (conflict)
    return <span className="quiet">{m.assessment_claim_conflict({ reasons: reasonWords(conflict.reasons) })}</span>
  return (
    <Form method="post" action={`/submissions/${row.submissionId}/claim`}>
      <button className="btn small claim" type="submit">
        {m.assessment_claim()}
        <span className="vh"> {m.submissions_title({ number: row.number })}</span>
      </button>
    </Form>
  )
}

/** Assessors read; admins see where it stands. */
const addressOf = (search: QueueSearch, row: QueueRow) =>
  search.tab === 'mine' ? `/submissions/${row.submissionId}/review` : `/submissions/${row.submissionId}`

function standing(row: QueueShown['rows'][number]): Status {
  const isOpen = row.state === 'submitted' || row.state === 'in-review'
  const days = daysBetween(row.dueOn, row.today)
  if (isOpen && days > 0) return { words: m.assessment_overdue_by({ n: days }), is: 'look' }
  if (row.state === 'in-review') return { words: m.assessment_reading({ n: row.judged }), is: 'part' }
  if (isOpen && days === 0 && row.assessorId) return { words: m.assessment_due_today() }
  return statusOf(row)
}

const nth = (n: number) =>
  [m.assessment_nth_1, m.assessment_nth_2, m.assessment_nth_3][n - 1]?.() ?? m.assessment_nth_other({ n })

export const tabName = (tab: QueueSearch['tab']) =>
  ({
    mine: m.assessment_tab_mine,
    pool: m.assessment_tab_pool,
    unallocated: m.assessment_tab_unallocated,
    open: m.assessment_tab_open,
    overdue: m.assessment_tab_overdue,
    decided: m.assessment_tab_decided,
  })[tab]()

const orderName = ({ order, isDescending }: QueueSearch) =>
  order === 'due' && !isDescending
    ? m.assessment_order_due()
    : m.assessment_order_other({
        column: {
          due: m.assessment_col_due,
          number: m.assessment_col_number,
          name: m.assessment_col_trainee,
          words: m.assessment_col_words,
          since: m.assessment_col_decided,
        }[order](),
      })
