import { Form, Link } from '@remix-run/react'
import { useMemo } from 'react'
import { m } from '~/platform/i18n/messages'
import { Moment } from '~/ui/dates'
import { refusalIn } from '~/ui/form'
import type { PlacedComment } from '../../sharing/place-comments'
import type { SharedEntry } from '../../sharing/read-shared.server'
import { LogEntry } from '../margin/log-entry'
import { SelectionButton } from '../margin/selection-button'
import { CommentForm } from './comment-form'
import { useCommentDraft } from './use-comment-draft'
import './sharing.css'

interface SharedEntryPageProps {
  shared: SharedEntry
  personId: string
  timeZone: string
  /** For the next comment. */
  newId: string
  /** The comment that is to be changed, if one was asked for. */
  changing: PlacedComment | null
  /** What the action gave back, when it refused. */
  refused: unknown
}

const noVerdicts = new Map<string, never>()

/** A shared entry for its supporter: the text, what they said to it in the margin, and one form for more. */
export function SharedEntryPage({ shared, personId, timeZone, newId, changing, refused }: SharedEntryPageProps) {
  const { text, comments, traineeName } = shared
  const refusal = refusalIn(refused)
  const draft = useCommentDraft({ key: `${personId} ${shared.id}`, newId, changing, refusal, comments })
  const notes = useMemo(
    () =>
      comments.flatMap((comment) =>
        comment.place
          ? {
              id: comment.id,
              ...comment.place,
              quote: comment.passage.quote,
              note: comment.text,
              code: null,
              by: kindInWords(comment),
              actions: <Actions shareId={shared.id} comment={comment} traineeName={traineeName} />,
            }
          : [],
      ),
    [comments, shared.id, traineeName],
  )
  if (!text) return <NotShared shared={shared} typed={String(refusal?.typed.text ?? draft.text)} />
  const loose = comments.filter((comment) => !comment.place)
  return (
    <div className="shared-entry">
      <p className="quiet">
        <Link to="/supporting">{m.nav_supporting()}</Link> · {traineeName}
      </p>
      <h1 className="vh">{m.logs_shared_title({ name: traineeName })}</h1>
      <p className="quiet">
        {m.logs_shared_at({ name: traineeName })} <Moment value={text.sharedAt} timeZone={timeZone} />
      </p>
      <LogEntry
        entry={{ ...text, entryId: shared.entryId }}
        language={text.language}
        verdicts={noVerdicts}
        notes={notes}
      />
      {loose.length > 0 && (
        <section className="comments" aria-labelledby="loose-h">
          <h2 className="head" id="loose-h">
            {m.logs_comments_loose()}
          </h2>
          {loose.map((comment) => (
            <article className="comment" key={comment.id} id={`comment-${comment.id}`}>
              <p className="on-words">
                {comment.passage.quote === ''
                  ? m.logs_comment_on_entry()
                  : m.logs_comment_words_gone({ quote: `“${comment.passage.quote}”` })}
              </p>
              <p className="said">{comment.text}</p>
              <p className="who">{kindInWords(comment)}</p>
              <Actions shareId={shared.id} comment={comment} traineeName={traineeName} />
            </article>
          ))}
        </section>
      )}
      <CommentForm draft={draft} refused={refused} />
      <SelectionButton onNote={draft.take} label={m.logs_comment_on_selection()} />
    </div>
  )
}

const kindInWords = ({ kind }: PlacedComment) =>
  kind === 'question' ? m.logs_comment_question() : m.logs_comment_note()

/** The trainee's answer, and what one can do with one's own comment. */
function Actions({ shareId, comment, traineeName }: { shareId: string; comment: PlacedComment; traineeName: string }) {
  return (
    <>
      {comment.reply && (
        <p className="reply">
          <span className="who">{m.logs_comment_reply_of({ name: traineeName })}</span> {comment.reply}
        </p>
      )}
      <div className="row">
        <Link className="btn small bare" to={`?change=${comment.id}#comment-form`}>
          {m.logs_note_edit()}
        </Link>
        <Form method="post" action={`/shared/${shareId}/comments/${comment.id}/removal`} preventScrollReset>
          <button className="btn small bare" type="submit">
            {m.logs_note_remove()}
          </button>
        </Form>
      </div>
    </>
  )
}

/** It was shared once. What was typed meanwhile can be copied. */
function NotShared({ shared: { traineeName }, typed }: { shared: SharedEntry; typed: string }) {
  return (
    <div className="narrow">
      <h1 className="title">{m.logs_shared_not_title()}</h1>
      <p className="lede mt2">{m.logs_shared_not_text({ name: traineeName })}</p>
      {typed !== '' && (
        <div className="field mt3">
          <label htmlFor="not-sent">{m.logs_shared_not_sent()}</label>
          <textarea id="not-sent" rows={6} readOnly value={typed} />
        </div>
      )}
      <p className="mt3">
        <Link to="/supporting">{m.nav_supporting()}</Link>
      </p>
    </div>
  )
}
