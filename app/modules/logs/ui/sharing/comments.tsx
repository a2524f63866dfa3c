import { m } from '~/platform/i18n/messages'
import { Moment } from '~/ui/dates'
import type { EntryToRead } from '../../read-entry.server'
import { shorten } from '../margin/margin-notes'
import './sharing.css'

type Said = EntryToRead['comments'][number]

/** What supporters said to an entry, for its author: in the order of the text, what is settled folded away. */
export function Comments({ comments, timeZone }: { comments: readonly Said[]; timeZone: string }) {
  if (comments.length === 0) return null
  const open = comments.filter((one) => !one.isSettled)
  const settled = comments.filter((one) => one.isSettled)
  return (
    <section className="comments no-print" id="comments" aria-labelledby="comments-h">
      <h2 className="head" id="comments-h">
        {m.logs_comments_title({ n: comments.length })}
      </h2>
      {open.map((one) => (
        <Comment key={one.id} comment={one} timeZone={timeZone} />
      ))}
      {settled.length > 0 && (
        <details className="mt2">
          <summary>{m.logs_comments_settled({ n: settled.length })}</summary>
          {settled.map((one) => (
            <Comment key={one.id} comment={one} timeZone={timeZone} />
          ))}
        </details>
      )}
    </section>
  )
}

function Comment({ comment, timeZone }: { comment: Said; timeZone: string }) {
  const { id, by, kind, text, at, reply, isSettled } = comment
  const name = kind === 'question' ? m.logs_comment_question_by({ name: by }) : m.logs_comment_note_by({ name: by })
  return (
    <article className="comment" id={`comment-${id}`} aria-label={name}>
      <Words comment={comment} />
      <p className="said">{text}</p>
      <p className="who">
        {name} · <Moment value={at} timeZone={timeZone} />
      </p>
      {reply && (
        <p className="reply">
          <span className="who">{m.logs_comment_your_reply()}</span> {reply}
        </p>
      )}
      <div className="row">
        <a className="btn small bare" href={`/comments/${id}`}>
          {reply ? m.logs_comment_change_reply() : m.logs_comment_reply()}
        </a>
        <form method="post" action={`/comments/${id}/settlement`}>
          <input type="hidden" name="settled" value={isSettled ? 'no' : 'yes'} />
          <button className="btn small bare" type="submit">
            {isSettled ? m.logs_comment_unsettle() : m.logs_comment_settle()}
          </button>
        </form>
      </div>
    </article>
  )
}

/** The words it is about: a link to them where they stand, and said so where they are gone. */
function Words({ comment: { id, place, passage, isSettled } }: { comment: Said }) {
  if (passage.quote === '') return <p className="on-words">{m.logs_comment_on_entry()}</p>
  const quote = `“${shorten(passage.quote, 120)}”`
  if (!place) return <p className="on-words gone">{m.logs_comment_words_gone({ quote })}</p>
  return <p className="on-words">{isSettled ? quote : <a href={`#at-${id}`}>{quote}</a>}</p>
}
