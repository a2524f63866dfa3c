import { Form, Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { m } from '~/platform/i18n/messages'
import { Refusable, useFieldError } from '~/ui/form'
import { longestComment } from '../../sharing/comment'
import type { DraftInHand } from './use-comment-draft'

/** One form for a question or a note, on selected or named words or on the whole entry; it stays in sight while words are selected. */
export function CommentForm({ draft, refused }: { draft: DraftInHand; refused: unknown }) {
  const text = useRef<HTMLTextAreaElement>(null)
  const { isCalled, quote } = draft
  useEffect(() => {
    if (isCalled) text.current?.focus({ preventScroll: true })
  }, [isCalled, quote])
  return (
    <section className="comment-form" id="comment-form" data-called={isCalled || undefined} aria-labelledby="comment-h">
      <h2 className="head" id="comment-h">
        {draft.isChange ? m.logs_comment_change() : m.logs_comment_new()}
      </h2>
      <Form method="post" action="?" className="stack">
        <Refusable data={refused}>
          <input type="hidden" name="id" value={draft.id} />
          <input type="hidden" name="start" value={draft.start} />
          <input type="hidden" name="end" value={draft.end} />
          <Words draft={draft} />
          <fieldset className="field" id="field-kind">
            <legend className="vh">{m.logs_comment_kind()}</legend>
            <div className="row">
              {(['question', 'note'] as const).map((kind) => (
                <label key={kind} className="check">
                  <input
                    type="radio"
                    name="kind"
                    value={kind}
                    checked={draft.kind === kind}
                    onChange={() => draft.set({ kind })}
                  />
                  {kind === 'question' ? m.logs_comment_question() : m.logs_comment_note()}
                </label>
              ))}
            </div>
          </fieldset>
          <Text draft={draft} field={text} />
        </Refusable>
        <div className="row">
          <button className="btn primary" type="submit">
            {draft.isChange ? m.logs_comment_keep() : m.logs_comment_send()}
          </button>
          {(draft.isChange || draft.text !== '' || isCalled) && (
            <Link className="btn bare" to="?" preventScrollReset onClick={draft.putAway}>
              {m.write_cancel()}
            </Link>
          )}
        </div>
      </Form>
    </section>
  )
}

function Words({ draft }: { draft: DraftInHand }) {
  const error = useFieldError('quote')
  if (draft.isChange)
    return (
      <>
        <input type="hidden" name="quote" value={draft.quote} />
        {draft.quote && <blockquote className="quoted">“{draft.quote}”</blockquote>}
      </>
    )
  return (
    <div className="field">
      <label htmlFor="field-quote">
        {m.logs_comment_words()} <span className="faint">{m.form_optional()}</span>
      </label>
      <p className="hint" id="quote-hint">
        {m.logs_comment_words_hint()}
      </p>
      {error && (
        <p className="error" id="quote-error">
          {error}
        </p>
      )}
      <input
        className="input"
        id="field-quote"
        name="quote"
        maxLength={2000}
        value={draft.quote}
        onChange={(event) => draft.set({ quote: event.target.value })}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'quote-hint quote-error' : 'quote-hint'}
      />
    </div>
  )
}

function Text({ draft, field }: { draft: DraftInHand; field: React.RefObject<HTMLTextAreaElement> }) {
  const error = useFieldError('text')
  return (
    <div className="field">
      <label htmlFor="field-text">{draft.kind === 'question' ? m.logs_comment_ask() : m.logs_comment_say()}</label>
      {error && (
        <p className="error" id="text-error">
          {error}
        </p>
      )}
      <textarea
        ref={field}
        id="field-text"
        name="text"
        rows={4}
        maxLength={longestComment}
        value={draft.text}
        onChange={(event) => draft.set({ text: event.target.value })}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'text-error' : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
        }}
        required
      />
    </div>
  )
}
