import { m } from '~/platform/i18n/messages'
import { formatDay } from '~/ui/dates'
import { type KeptSession, typedField } from '../../device/kept-sessions'

/** "Basin set, 14 April 2026"; what was not filled in is left out. */
export function nameOf(session: KeptSession): string {
  const [set, day] = [typedField(session, 'setName').trim(), typedField(session, 'heldOn')]
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day)
  if (set && isDay) return m.logs_name_session({ set, day: formatDay(day) })
  return set || (isDay ? formatDay(day) : m.logs_untitled_session())
}

/** Everything that was typed, as a text to take away. */
export function wordsOfSession(session: KeptSession): string {
  const named: [string, string][] = [
    [m.logs_session_day(), 'heldOn'],
    [m.logs_session_set(), 'setName'],
    [m.logs_session_format(), 'format'],
    [m.logs_session_role(), 'role'],
    [m.logs_session_minutes(), 'minutes'],
    [m.logs_session_members_count(), 'members'],
    [m.logs_session_issue(), 'issue'],
    [m.logs_session_held_back(), 'heldBack'],
    [m.logs_session_actions(), 'actions'],
    [m.logs_session_learned(), 'learned'],
  ]
  const facts = named.map(([name, field]) => [name, typedField(session, field)] as const)
  const questions = [session.typed.question ?? []].flat().map((text) => [m.logs_session_questions(), text] as const)
  return [...facts, ...questions]
    .filter(([, words]) => words.trim() !== '')
    .map(([name, words]) => m.logs_session_line({ name, words }))
    .join('\n')
}
