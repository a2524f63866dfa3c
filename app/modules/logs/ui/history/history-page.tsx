import { Form, Link } from '@remix-run/react'
import { useRef } from 'react'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { SelectField } from '~/ui/form'
import { KeyHints, type KeyLine, KeySheet } from '~/ui/key-sheet'
import { useKeys } from '~/ui/keys'
import type { Side } from '../../history'
import { entryName } from '../../names'
import { momentInWords, wordsInFigures } from '../../phrases'
import type { History } from '../../show-history.server'
import { ChangedBlock } from '../read/changed-block'
import { ChangesKey, stepThroughChanges } from '../read/changes-key'
import { VersionList } from './version-list'
import './history.css'

const keyLines = (): KeyLine[] => [{ keys: ['J', 'K'], does: m.logs_compare_next() }]

export interface HistoryPageProps {
  history: History
  today: string
  timeZone: string
  /** The version that was just put back. */
  restored: number | null
}

/** How an entry came to stand as it does: its versions, any two of them compared, and the way back to each. */
export function HistoryPage({ history, today, timeZone, restored }: HistoryPageProps) {
  const { entry, versions, compared } = history
  const sheet = useRef<HTMLDialogElement>(null)
  useKeys({
    j: () => stepThroughChanges(1),
    k: () => stepThroughChanges(-1),
    '?': () => sheet.current?.showModal(),
  })
  const name = entryName(entry)
  const moment = (at: string) => momentInWords(at, today, timeZone)
  const nameOf = (side: Side) =>
    side === 'now' ? m.logs_history_now() : m.logs_history_version({ n: formatNumber(side) })
  return (
    <>
      <p className="quiet">
        <Link to={entry.isTakenOut ? `/logs/${entry.logId}/contents#taken-out` : `/entries/${entry.id}`}>{name}</Link>
      </p>
      <h1 className="title mt1">{m.logs_history_title()}</h1>
      <p className="lede mt2">{versions.length === 0 ? m.logs_history_none() : m.logs_history_lede()}</p>
      {restored !== null && (
        <p className="callout mt3" role="status">
          {m.logs_history_restored({ n: formatNumber(restored) })}{' '}
          <Link to={`/logs/${entry.logId}/entries/${entry.id}`}>{m.logs_read_write()}</Link>
        </p>
      )}
      {versions.length > 0 && (
        <div className="history mt4">
          <section aria-labelledby="compared-h" id="compared">
            <h2 className="head" id="compared-h">
              {compared
                ? m.logs_history_between({ from: nameOf(compared.from), to: nameOf(compared.to) })
                : m.logs_history_only_one()}
            </h2>
            <Form
              className="history-sides mt2"
              method="get"
              preventScrollReset
              key={JSON.stringify(compared?.blocks.length)}
            >
              {(['from', 'to'] as const).map((side) => (
                <SelectField
                  key={side}
                  name={side}
                  label={side === 'from' ? m.logs_history_from() : m.logs_history_to()}
                  defaultValue={String(compared?.[side] ?? 'now')}
                  options={[
                    { value: 'now', name: m.logs_history_now() },
                    ...versions.map(({ number, at }) => ({
                      value: String(number),
                      name: m.logs_history_version_at({ n: formatNumber(number), moment: moment(at) }),
                    })),
                  ]}
                />
              ))}
              <button className="btn" type="submit">
                {m.logs_history_compare()}
              </button>
            </Form>
            {compared && (
              <>
                <p className="mt3">{countsOf(compared)}</p>
                <div className="row mt2">
                  {!entry.isTakenOut &&
                    [compared.from, compared.to]
                      .filter((side) => side !== 'now' && !versions.find(({ number }) => number === side)?.isNow)
                      .map((side) => (
                        <Form key={side} method="post" action={`/entries/${entry.id}/history/${side}/restoration`}>
                          <button className="btn small" type="submit">
                            {m.logs_history_restore({ n: formatNumber(side as number) })}
                          </button>
                        </Form>
                      ))}
                </div>
                <ChangesKey className="mt3">
                  <KeyHints lines={keyLines()} onAll={() => sheet.current?.showModal()} />
                </ChangesKey>
                <div className="changes-log">
                  {compared.blocks.map((block, at) => (
                    <div className="changes-row" key={at}>
                      <ChangedBlock block={block} lang={entry.language} />
                    </div>
                  ))}
                </div>
              </>
            )}
          </section>
          <VersionList history={history} moment={moment} />
        </div>
      )}
      <KeySheet sheet={sheet} lines={keyLines()} />
    </>
  )
}

function countsOf({ counts, words }: NonNullable<History['compared']>): string {
  if (counts.added + counts.removed + counts.moved === 0) return m.logs_history_same()
  return m.logs_history_counts({
    added: wordsInFigures(counts.added),
    removed: formatNumber(counts.removed),
    moved: formatNumber(counts.moved),
    from: formatNumber(words.from),
    to: wordsInFigures(words.to),
  })
}
