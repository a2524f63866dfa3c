import { m } from '~/platform/i18n/messages'
import type { SetSession } from '../../session'
import { SessionFacts } from './session-facts'

interface EntryTextProps {
  /** Made by renderHtml: only its own elements, everything escaped. */
  html: string
  hasProblem: boolean
  session: SetSession | null
  words: number
}

/** An entry's text to read, with what was kept of its session. */
export function EntryText({ html, hasProblem, session, words }: EntryTextProps) {
  return (
    <>
      {hasProblem && <p className="callout look mt2">{m.logs_problem_notice()}</p>}
      {session && <SessionFacts session={session} />}
      {words > 0 ? (
        <div className="page" dangerouslySetInnerHTML={{ __html: html }} />
      ) : (
        !session && <p className="faint mt2">{m.logs_read_empty()}</p>
      )}
    </>
  )
}
