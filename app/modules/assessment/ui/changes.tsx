import { useRef } from 'react'
import type { EntryKind } from '~/modules/logs/entry-kind'
import { entryName } from '~/modules/logs/names'
import { ChangedBlock } from '~/modules/logs/ui/read/changed-block'
import { ChangesKey, stepThroughChanges } from '~/modules/logs/ui/read/changes-key'
import { m } from '~/platform/i18n/messages'
import { KeyHints, type KeyLine, KeySheet } from '~/ui/key-sheet'
import { useKeys } from '~/ui/keys'
import type { CarriedNote, ChangesShown } from '../show-changes.server'
import './changes.css'
import './outcome.css'

export type ChangesData = Omit<ChangesShown, 'entries'> & {
  entries: Pick<ChangesShown['entries'][number], 'entryId' | 'title' | 'kind' | 'occurredOn' | 'session'>[]
}

const keyLines = (): KeyLine[] => [{ keys: ['J', 'K'], does: m.logs_compare_next() }]

/** The later attempt with what was added, removed and moved since the earlier one, and the old notes beside it. */
export function Changes({ changes }: { changes: ChangesData }) {
  const { compared, entries, notes, facts, language } = changes
  const sheet = useRef<HTMLDialogElement>(null)
  useKeys({ j: () => stepThroughChanges(1), k: () => stepThroughChanges(-1), '?': () => sheet.current?.showModal() })
  const blocks = compared.map((block, at) => ({ block, at }))
  const known = new Set(entries.map((entry) => entry.entryId))
  const leftOut = blocks.filter(({ block }) => !known.has(block.entryId))
  const lost = notes.filter((note) => note.block === null || note.block < 0)
  const sections = [
    ...entries.map((entry) => ({
      id: entry.entryId,
      name: entryName({ ...entry, kind: entry.kind as EntryKind, setName: entry.session?.setName ?? null }),
      facts: facts.filter((fact) => fact.entryId === entry.entryId),
      blocks: blocks.filter(({ block }) => block.entryId === entry.entryId),
      notes: [] as CarriedNote[],
    })),
    ...(leftOut.length + lost.length > 0
      ? [
          {
            id: 'left-out',
            name: m.outcome_changes_left_out(),
            facts: facts.filter((fact) => !known.has(fact.entryId)),
            blocks: leftOut,
            notes: lost,
          },
        ]
      : []),
  ]
  return (
    <>
      <ChangesKey className="mt3">
        <KeyHints lines={keyLines()} onAll={() => sheet.current?.showModal()} />
      </ChangesKey>
      <div className="changes-log">
        {sections.map((section) => (
          <article key={section.id} aria-labelledby={`section-${section.id}`}>
            <h2 id={`section-${section.id}`}>{section.name}</h2>
            {section.facts.map((fact) => (
              <div className="changes-row" key={`${fact.entryId} ${fact.name}`}>
                <ChangedBlock block={fact} name={fact.name} />
              </div>
            ))}
            {section.blocks.map(({ block, at }) => (
              <div className="changes-row" key={at}>
                <ChangedBlock block={block} lang={language} />
                <Notes notes={notes.filter((note) => note.block === at)} changes={changes} />
              </div>
            ))}
            <Notes notes={section.notes} changes={changes} isGone />
          </article>
        ))}
      </div>
      <KeySheet sheet={sheet} lines={keyLines()} />
    </>
  )
}

function Notes({ notes, changes, isGone }: { notes: CarriedNote[]; changes: ChangesData; isGone?: true }) {
  if (notes.length === 0) return null
  return (
    <div className="changes-notes">
      {notes.map((note) => {
        const code = changes.version.criteria.find(({ id }) => id === note.criterionId)?.code
        return (
          <aside className="note" key={note.id} aria-label={m.logs_note_on_words({ quote: note.quote })}>
            <p>
              <q>“{note.quote}”</q>
            </p>
            <p className="said">{note.note}</p>
            <p className="who">
              {code && <b>{code} </b>}
              {m.outcome_changes_by({ name: note.authorName, n: changes.before.attempt })}
              {isGone && `. ${m.outcome_changes_gone()}`}
            </p>
          </aside>
        )
      })}
    </div>
  )
}
