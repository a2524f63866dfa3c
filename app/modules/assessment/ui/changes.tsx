import type { Criterion } from '~/modules/programmes/framework'
import { entryName } from '~/modules/logs/names'
import type { EntryKind } from '~/modules/logs/entry-kind'
import { m } from '~/platform/i18n/messages'
import type { ChangesShown, CarriedNote } from '../show-changes.server'
import type { Segment } from '../text-diff'
import './outcome.css'

export type ChangesData = Omit<ChangesShown, 'entries'> & {
  entries: Pick<ChangesShown['entries'][number], 'entryId' | 'title' | 'kind' | 'occurredOn' | 'session'>[]
}

/** The later attempt with what was added, removed and moved since the earlier one, and the old notes beside it. */
export function Changes({ changes }: { changes: ChangesData }) {
  const { compared, entries, notes, version } = changes
  const inEntry = (entryId: string) =>
    compared.map((block, at) => ({ block, at })).filter(({ block }) => block.entryId === entryId)
  const gone = compared.filter(({ entryId }) => !entries.some((entry) => entry.entryId === entryId))
  return (
    <div className="outcome-log page">
      {entries.map((entry) => (
        <article key={entry.entryId}>
          <h2>{entryName({ ...entry, kind: entry.kind as EntryKind, setName: entry.session?.setName })}</h2>
          {inEntry(entry.entryId).map(({ block, at }) => (
            <div key={at}>
              <Block block={block} />
              {notes
                .filter((note) => note.block === at)
                .map((note) => (
                  <OldNote key={note.id} note={note} criteria={version.criteria} />
                ))}
            </div>
          ))}
        </article>
      ))}
      {gone.map((block, at) => (
        <Block key={at} block={block} />
      ))}
      {notes
        .filter((note) => note.block === null || note.block < 0)
        .map((note) => (
          <OldNote key={note.id} note={note} criteria={version.criteria} isGone />
        ))}
    </div>
  )
}

function Block({ block }: { block: ChangesShown['compared'][number] }) {
  const isSame = block.segments.every((segment) => segment.is === 'same')
  const is = block.before === -1 ? 'added' : block.after === -1 ? 'removed' : isSame ? 'same' : 'changed'
  return (
    <p className="changes-block said" data-is={is}>
      {block.segments.map((segment, at) => (
        <Piece key={at} segment={segment} />
      ))}
    </p>
  )
}

/** A move's two ends lead to each other. */
function Piece({ segment }: { segment: Segment }) {
  switch (segment.is) {
    case 'same':
      return <>{segment.text}</>
    case 'added':
      return <ins>{segment.text}</ins>
    case 'removed':
      return <del>{segment.text}</del>
    case 'moved-here':
      return (
        <span className="moved" id={`move-${segment.move}`}>
          {segment.text}{' '}
          <a className="where" href={`#moved-${segment.move}`}>
            {m.outcome_changes_moved_here()}
          </a>
        </span>
      )
    case 'moved-away':
      return (
        <span className="faint" id={`moved-${segment.move}`}>
          <del>{segment.text}</del>{' '}
          <a className="where" href={`#move-${segment.move}`}>
            {m.outcome_changes_moved_away()}
          </a>
        </span>
      )
  }
}

function OldNote({ note, criteria, isGone }: { note: CarriedNote; criteria: Criterion[]; isGone?: true }) {
  const code = criteria.find(({ id }) => id === note.criterionId)?.code
  return (
    <aside className="note mt1" aria-label={m.outcome_changes_note()}>
      <p>
        <q>{note.quote}</q>
      </p>
      <p className="said">{note.note}</p>
      <p className="who">
        {code && <b>{code} </b>}
        {m.outcome_changes_note()}
        {isGone && `. ${m.outcome_changes_gone()}`}
      </p>
    </aside>
  )
}
