import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Refusable, TextArea } from '~/ui/form'
import { longestComment, type CommentKind } from '../../sharing/comment'
import './sharing.css'

interface Answered {
  entryId: string
  supporterName: string
  kind: CommentKind
  text: string
  quote: string
  reply: string
}

/** A trainee's answer to one comment. */
export function ReplyPage({ comment, refused }: { comment: Answered; refused: unknown }) {
  const name = comment.supporterName
  return (
    <div className="narrow">
      <h1 className="title">
        {comment.kind === 'question' ? m.logs_comment_question_by({ name }) : m.logs_comment_note_by({ name })}
      </h1>
      <div className="comment mt3">
        {comment.quote !== '' && <p className="on-words">“{comment.quote}”</p>}
        <p className="said">{comment.text}</p>
      </div>
      <Form method="post" className="stack mt3">
        <Refusable data={refused}>
          <TextArea
            name="reply"
            label={m.logs_comment_your_reply()}
            hint={m.logs_comment_reply_hint({ name })}
            defaultValue={comment.reply}
            rows={6}
            maxLength={longestComment}
          />
        </Refusable>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.logs_comment_keep_reply()}
          </button>
          <Link className="btn bare" to={`/entries/${comment.entryId}#comments`}>
            {m.write_cancel()}
          </Link>
        </div>
      </Form>
    </div>
  )
}
