import { useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'

/** A button that shows what was written and is no longer taken, to be copied from there. */
export function UnkeptButton({ textOf }: { textOf: () => string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [isCopied, setCopied] = useState(false)
  const show = () => {
    setText(textOf())
    setCopied(false)
    dialog.current?.showModal()
  }
  const copy = () => {
    area.current?.select()
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // Not allowed to: it is selected, and the person's own key copies it.
      () => area.current?.focus(),
    )
  }
  return (
    <>
      <button className="btn small" type="button" onClick={show}>
        {m.assessment_unkept_show()}
      </button>
      <dialog ref={dialog} aria-labelledby="unkept-h">
        <div className="stack">
          <h2 className="head" id="unkept-h">
            {m.assessment_unkept_title()}
          </h2>
          <p>{m.assessment_unkept_text()}</p>
          <textarea ref={area} readOnly rows={10} value={text} aria-labelledby="unkept-h" />
          <p className="row">
            <button className="btn primary" type="button" onClick={copy}>
              {m.assessment_unkept_copy()}
            </button>
            <button className="btn bare" type="button" onClick={() => dialog.current?.close()}>
              {m.assessment_cancel()}
            </button>
            <span role="status">{isCopied && m.assessment_unkept_copied()}</span>
          </p>
        </div>
      </dialog>
    </>
  )
}
