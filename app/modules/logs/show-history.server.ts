import { NotFound } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { readingUpToDate } from './bring-up-to-date.server'
import { compareAttempts, type ComparedBlock, countChanges } from './compare/word-diff'
import type { EntryKind } from './entry-kind'
import type { ComparedSides, Side } from './history'
import type { NamedEntry } from './outline'
import { findVersion, type VersionLine, versionsOf } from './version-queries.server'

/** So many versions stand on one page of the list. */
export const versionsShown = 50

export interface History {
  entry: NamedEntry & {
    logId: string
    /** The log's, as a tag. */
    language: string
    isTakenOut: boolean
  }
  /** How it stands now. */
  now: { words: number; savedAt: string | null; isKept: boolean }
  /** Newest first. */
  versions: VersionLine[]
  hasOlder: boolean
  compared:
    | (ComparedSides & {
        words: { from: number; to: number }
        blocks: ComparedBlock[]
        counts: ReturnType<typeof countChanges>
      })
    | null
}

/**
 * The kept versions of an entry, in the bin or not, and what changed word by word between two of them, or one and how
 * it stands now: the two that are asked for, else the newest that differs and now. NotFound: not there, not the actor's,
 * or no such version.
 */
export async function showHistory(
  actor: Actor,
  entryId: string,
  asked: { sides: ComparedSides | null; before?: number },
): Promise<History> {
  if (!isId(entryId)) throw new NotFound()
  const { history } = await readingUpToDate(actor, async (trx) => {
    const row = requireFound(await findEntry(trx, entryId))
    authorize(actor, 'log.read', { traineeId: row.trainee_id })
    const versions = await versionsOf(trx, entryId, versionsShown + 1, asked.before)
    const newest = asked.before === undefined ? versions : await versionsOf(trx, entryId, 2)
    const sides = asked.sides ?? usualSides(newest)
    const textOf = async (side: Side) => (side === 'now' ? row : requireFound(await findVersion(trx, entryId, side)))
    const compared = sides && compare(sides, await textOf(sides.from), await textOf(sides.to))
    const history: History = {
      entry: {
        id: row.id,
        logId: row.log_id,
        kind: row.kind as EntryKind,
        title: row.title,
        occurredOn: row.occurred_on as string | null,
        setName: row.set_name,
        language: row.language,
        isTakenOut: row.removed_at !== null,
      },
      now: { words: row.words, savedAt: row.saved_at?.toISOString() ?? null, isKept: newest[0]?.isNow ?? false },
      versions: versions.slice(0, versionsShown),
      hasOlder: versions.length > versionsShown,
      compared,
    }
    return { stale: row.is_stale ? [entryId] : [], history }
  })
  return history
}

/** The newest version and now; when nothing changed since, the one before and that. */
function usualSides(newest: readonly VersionLine[]): ComparedSides | null {
  const [last, before] = newest
  if (!last) return null
  if (!last.isNow) return { from: last.number, to: 'now' }
  return before ? { from: before.number, to: last.number } : null
}

interface Text {
  plain: string
  words: number
}

function compare(sides: ComparedSides, from: Text, to: Text): NonNullable<History['compared']> {
  const blocksOf = ({ plain }: Text) => plain.split('\n\n').map((text) => ({ entryId: '', text }))
  const blocks = compareAttempts(blocksOf(from), blocksOf(to))
  return { ...sides, words: { from: from.words, to: to.words }, blocks, counts: countChanges(blocks) }
}

const findEntry = (trx: Trx, entryId: string) =>
  trx
    .selectFrom('entry as e')
    .innerJoin('log as l', 'l.id', 'e.log_id')
    .innerJoin('entry_projection as j', 'j.entry_id', 'e.id')
    .innerJoin('entry_writing as w', 'w.entry_id', 'e.id')
    .leftJoin('set_session as s', 's.entry_id', 'e.id')
    .select(['e.id', 'e.log_id', 'e.trainee_id', 'e.kind', 'e.title', 'e.occurred_on', 'e.removed_at', 's.set_name'])
    .select(['j.plain', 'j.words', 'w.saved_at', 'l.language'])
    .select((eb) => eb('j.seq', '<', eb.ref('w.seq')).as('is_stale'))
    .where('e.id', '=', entryId)
    .executeTakeFirst()
