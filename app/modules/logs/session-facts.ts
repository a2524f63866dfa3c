import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { formatName, questionTypeName, roleName } from './names'
import type { SetSession } from './session'

/** What was kept of a session, as pairs of a name and what it says; fields left empty are left out. */
export function factsOfSession(session: SetSession): [name: string, value: string][] {
  const facts: [string, string][] = [
    [m.logs_session_set(), session.setName],
    [m.logs_session_format(), formatName(session.format)],
    [m.logs_session_role(), roleName(session.role)],
    [m.logs_session_length(), m.logs_count_minutes({ n: session.minutes, shown: formatNumber(session.minutes) })],
    [m.logs_session_members(), formatNumber(session.members)],
    [m.logs_session_issue(), session.issue],
    [m.logs_session_questions(), session.questions.map(questionLine).join('\n')],
    [m.logs_session_held_back(), session.heldBack],
    [m.logs_session_actions(), session.actions],
    [m.logs_session_learned(), session.learned],
  ]
  return facts.filter(([, value]) => value !== '')
}

const questionLine = ({ text, type }: SetSession['questions'][number]) =>
  m.logs_session_question_line({ text, type: questionTypeName(type).toLocaleLowerCase() })
