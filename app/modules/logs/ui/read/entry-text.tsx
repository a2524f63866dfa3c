import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { Language } from '../../language'
import type { SetSession } from '../../session'
import { SessionFacts } from './session-facts'

interface EntryTextProps {
  id: string
  language: Language
  /** Made by renderHtml: only its own elements, everything escaped. */
  html: string
  hasProblem: boolean
  session: SetSession | null
  words: number
}

/** An entry's text to read, with what was kept of its session. */
export function EntryText({ id, language, html, hasProblem, session, words }: EntryTextProps) {
  return (
    <>
      {hasProblem && <Problem id={id} />}
      {session && <SessionFacts session={session} />}
      {words > 0 ? (
        <div className="page" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
      ) : (
        !session && <p className="faint mt2">{m.logs_read_empty()}</p>
      )}
    </>
  )
}

function Problem({ id }: { id: string }) {
  return (
    <div className="callout look mt2 no-print">
      <p>{m.logs_problem_notice()}</p>
      <Form method="post" action={`/entries/${id}/mending`}>
        <button className="btn small" type="submit">
          {m.logs_problem_mend()}
        </button>
      </Form>
      <p className="hint">{m.logs_problem_mend_hint()}</p>
    </div>
  )
}
