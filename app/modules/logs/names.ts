import { m } from '~/platform/i18n/messages'
import { formatDay } from '~/ui/dates'
import type { EntryKind, WrittenKind } from './entry-kind'
import type { QuestionType, SessionFormat, SessionRole } from './session'

interface Nameable {
  kind: EntryKind
  title: string
  occurredOn: string | null
  /** The set, for a set session. */
  setName: string | null
}

/** What an entry is called: its title, or for one without a title what it is. */
export function entryName(entry: Nameable): string {
  if (entry.title.trim() !== '') return entry.title
  if (entry.kind === 'session' && entry.setName && entry.occurredOn)
    return m.logs_name_session({ set: entry.setName, day: formatDay(entry.occurredOn) })
  return untitled[entry.kind]()
}

const untitled: Record<EntryKind, () => string> = {
  reflection: m.logs_untitled_reflection,
  haiku: m.logs_untitled_haiku,
  session: m.logs_untitled_session,
  diary: m.logs_untitled_diary,
}

/** A log's title; while it has none, whose it is. */
export const titleOfLog = (log: { title: string; traineeName: string }): string =>
  log.title.trim() || m.logs_log_of({ name: log.traineeName })

/** "Part 2: Four sets of chairs"; while it has no name, only its number. */
export const partName = (part: { number: number; title: string }): string =>
  part.title.trim() === ''
    ? m.logs_part_number({ number: part.number })
    : m.logs_part_name({ number: part.number, title: part.title })

export const kindName = (kind: EntryKind): string =>
  ({
    reflection: m.logs_kind_reflection,
    haiku: m.logs_kind_haiku,
    session: m.logs_kind_session,
    diary: m.logs_kind_diary,
  })[kind]()

/** What the button is called that begins an entry of this kind. */
export const newEntryName = (kind: WrittenKind): string =>
  ({ reflection: m.logs_desk_new_reflection, haiku: m.logs_desk_new_haiku, diary: m.logs_desk_new_diary })[kind]()

export const formatName = (format: SessionFormat): string =>
  ({
    'face-to-face': m.logs_format_face_to_face,
    virtual: m.logs_format_virtual,
    fishbowl: m.logs_format_fishbowl,
  })[format]()

export const roleName = (role: SessionRole): string =>
  ({
    facilitator: m.logs_role_facilitator,
    member: m.logs_role_member,
    presenter: m.logs_role_presenter,
    observer: m.logs_role_observer,
  })[role]()

export const questionTypeName = (type: QuestionType): string =>
  ({
    open: m.logs_question_open,
    clarifying: m.logs_question_clarifying,
    probing: m.logs_question_probing,
    closed: m.logs_question_closed,
    leading: m.logs_question_leading,
    multiple: m.logs_question_multiple,
    'advice-in-disguise': m.logs_question_advice_in_disguise,
  })[type]()
