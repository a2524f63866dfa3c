import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { showPrompts } from '../../editor/plugins/prompts'
import { putInHeadings, putInParagraph } from '../../editor/put-in'
import { guides, questionBank } from '../../guides'
import { arePromptsShown, rememberPrompts } from './prompts-shown'
import './guide-dialog.css'

/** Guides to begin with and open questions to ask; choosing one puts it into the text, as text like any other. */
export default function GuideDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [areShown, setShown] = useState(arePromptsShown)
  useEffect(() => dialog.current?.showModal(), [])

  const chosen = useRef<() => Transaction>()
  const put = (change: () => Transaction) => {
    chosen.current = change
    dialog.current?.close()
  }
  // Until now the page was inert, and no place for a caret.
  const closed = () => {
    close()
    editor.view.focus()
    if (chosen.current) editor.view.dispatch(chosen.current())
  }
  const turn = (isOn: boolean) => {
    setShown(isOn)
    rememberPrompts(isOn)
    editor.view.dispatch(showPrompts(editor.state, isOn))
  }
  return (
    <dialog ref={dialog} className="guides" aria-labelledby="guides-h" onClose={closed}>
      <h2 className="head" id="guides-h">
        {m.guides_title()}
      </h2>
      <p className="hint mt1">{m.guides_lede()}</p>
      <ul className="guides-list mt2" aria-label={m.guides_guides()}>
        {guides().map(({ key, name, about, steps }) => (
          <li key={key}>
            <details name="guide">
              <summary>
                <b>{name}</b> <span className="hint">{about}</span>
              </summary>
              <ol>
                {steps.map(({ heading, prompt }) => (
                  <li key={heading}>
                    {heading} <span className="hint">{prompt}</span>
                  </li>
                ))}
              </ol>
              <button
                className="btn small"
                type="button"
                aria-label={m.guides_begin_named({ guide: name })}
                onClick={() =>
                  put(() =>
                    putInHeadings(
                      editor.state,
                      steps.map(({ heading }) => heading),
                    ),
                  )
                }
              >
                {m.guides_begin()}
              </button>
            </details>
          </li>
        ))}
      </ul>
      <p className="check mt3">
        <input
          type="checkbox"
          id="prompts-shown"
          checked={areShown}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        <label htmlFor="prompts-shown">{m.guides_prompts()}</label>
      </p>
      <h3 className="head mt3" id="guides-questions">
        {m.guides_questions()}
      </h3>
      <p className="hint mt1">{m.guides_questions_lede()}</p>
      <ul className="guides-list mt2" aria-labelledby="guides-questions">
        {questionBank().map(({ key, name, questions }) => (
          <li key={key}>
            <details name="guide">
              <summary>
                <b>{name}</b>
              </summary>
              <ul>
                {questions.map((question) => (
                  <li key={question}>
                    <button
                      className="as-link serif"
                      type="button"
                      aria-label={m.guides_put_in({ question })}
                      onClick={() => put(() => putInParagraph(editor.state, question))}
                    >
                      {question}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      <form method="dialog" className="mt3">
        <button className="btn" type="submit">
          {m.guides_close()}
        </button>
      </form>
    </dialog>
  )
}
