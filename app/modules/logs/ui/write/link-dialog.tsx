import type { ChainedCommands, Editor } from '@tiptap/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { toHref } from '../../editor/schema/href'

/** Asks for a link's address: for the selected words, or for the link that the caret is in. */
export default function LinkDialog({
  editor,
  href,
  close,
}: {
  editor: Editor
  href: string | null
  close: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])

  const set = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('address')
    const address = toHref(String(typed ?? ''))
    if (!address) return setWrong(true)
    leave((chain) =>
      editor.state.selection.empty && href === null
        ? chain.insertContent({
            type: 'text',
            text: String(typed).trim(),
            marks: [{ type: 'link', attrs: { href: address } }],
          })
        : chain.setMark('link', { href: address }),
    )
  }
  const remove = () => leave((chain) => chain.unsetMark('link'))

  const change = useRef<(chain: ChainedCommands) => ChainedCommands>()
  const leave = (work: (chain: ChainedCommands) => ChainedCommands) => {
    change.current = work
    dialog.current?.close()
  }
  // Until now the page was inert, and no place for a caret.
  const closed = () => {
    close()
    editor.view.focus()
    change.current?.(editor.chain().extendMarkRange('link')).run()
  }
  return (
    <dialog ref={dialog} aria-labelledby="link-title" onClose={closed}>
      <form method="dialog" onSubmit={set} className="stack" noValidate>
        <h2 id="link-title">{m.write_link_title()}</h2>
        <div className="field">
          <label htmlFor="link-address">{m.write_link_address()}</label>
          <p className="hint" id="link-hint">
            {m.write_link_hint()}
          </p>
          {isWrong && (
            <p className="error" id="link-error" role="alert">
              {m.write_link_wrong()}
            </p>
          )}
          <input
            className="input"
            id="link-address"
            name="address"
            type="text"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={href ?? ''}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? 'link-hint link-error' : 'link-hint'}
          />
        </div>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.write_link_set()}
          </button>
          {href !== null && (
            <button className="btn" type="button" onClick={remove}>
              {m.write_link_remove()}
            </button>
          )}
          <button className="btn bare" type="button" onClick={() => dialog.current?.close()}>
            {m.write_cancel()}
          </button>
        </div>
      </form>
    </dialog>
  )
}
