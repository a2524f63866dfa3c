import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { CheckField, Refusable, TextArea, TextField } from '~/ui/form'
import type { BankComment } from '../../bank/bank'

interface CommentFormProps {
  comment: Pick<BankComment, 'id' | 'code' | 'text' | 'isShared'>
  isNew: boolean
  refusal: unknown
}

/** A new comment for the bank, or a change of one's own. */
export function CommentForm({ comment, isNew, refusal }: CommentFormProps) {
  return (
    <Form method="post" className="stack mt3">
      <h2 className="head">{isNew ? m.assessment_bank_new() : m.assessment_bank_change()}</h2>
      <Refusable data={refusal}>
        <input type="hidden" name="id" value={comment.id} />
        <TextArea name="text" label={m.assessment_bank_text()} rows={3} defaultValue={comment.text} />
        <TextField
          name="code"
          label={m.assessment_bank_code()}
          hint={m.assessment_bank_code_hint()}
          defaultValue={comment.code}
          optional
        />
        <CheckField
          name="shared"
          label={m.assessment_bank_shared()}
          hint={m.assessment_bank_shared_hint()}
          defaultChecked={comment.isShared}
        />
        <div className="row">
          <button className="btn primary" type="submit">
            {m.assessment_bank_keep_button()}
          </button>
          {!isNew && <Link to="/comment-bank">{m.programmes_cancel()}</Link>}
        </div>
      </Refusable>
    </Form>
  )
}
