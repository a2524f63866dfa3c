import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { BankComment } from '../../bank/bank'

/** What is in the bank, by criterion; one's own can be changed and taken out. */
export function BankList({ comments }: { comments: readonly BankComment[] }) {
  if (comments.length === 0) return <p className="quiet mt4">{m.assessment_bank_none()}</p>
  return (
    <section className="mt4" aria-labelledby="in-the-bank">
      <h2 className="head" id="in-the-bank">
        {m.assessment_bank_in_it()}
      </h2>
      <ul className="stack mt2">
        {comments.map((comment) => (
          <li key={comment.id} className="note">
            <p className="said">{comment.text}</p>
            <p className="who row">
              <span>
                {comment.code || m.assessment_bank_any()}
                {' · '}
                {comment.isOwn
                  ? comment.isShared
                    ? m.assessment_bank_yours_shared()
                    : m.assessment_bank_yours()
                  : m.assessment_bank_by({ name: comment.ownerName })}
              </span>
              {comment.isOwn && (
                <>
                  <Link to={`/comment-bank?comment=${comment.id}`}>{m.assessment_bank_change()}</Link>
                  <Form method="post" action={`/comment-bank/${comment.id}/removal`}>
                    <button className="btn small bare" type="submit">
                      {m.assessment_bank_remove()}
                    </button>
                  </Form>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
