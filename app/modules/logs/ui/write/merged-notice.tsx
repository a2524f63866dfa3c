import { useEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { formatMoment } from '~/ui/dates'
import type { KeptVersion } from '../../device/journal'

interface MergedProps {
  version: KeptVersion
  timeZone: string
  render: (version: KeptVersion) => Promise<string>
  dismiss: () => void
}

/** Says that another device's changes were merged into text that had not been saved, and shows how it stood here before. */
export function MergedNotice({ version, timeZone, render, dismiss }: MergedProps) {
  const [html, setHtml] = useState<string | null>(null)
  return (
    <div className="callout look notice" role="status">
      <p>{m.write_merged()}</p>
      <p className="row">
        <button type="button" className="btn small" onClick={() => void render(version).then(setHtml)}>
          {m.write_merged_show()}
        </button>
        <button type="button" className="btn small bare" onClick={dismiss}>
          {m.write_merged_fine()}
        </button>
      </p>
      {html !== null && (
        <VersionDialog
          title={m.write_merged_title({ time: formatMoment(version.at, timeZone) })}
          html={html}
          close={() => setHtml(null)}
        />
      )}
    </div>
  )
}

function VersionDialog({ title, html, close }: { title: string; html: string; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(text.current?.innerText ?? '')
    setCopied(true)
  }
  return (
    <dialog ref={dialog} className="version" aria-labelledby="version-title" onClose={close}>
      <h2 id="version-title">{title}</h2>
      <div className="page text" ref={text} tabIndex={0} dangerouslySetInnerHTML={{ __html: html }} />
      <p className="row">
        <button type="button" className="btn" onClick={() => void copy()}>
          {isCopied ? m.write_copied() : m.write_copy()}
        </button>
        <button type="button" className="btn bare" onClick={() => dialog.current?.close()}>
          {m.write_close()}
        </button>
      </p>
    </dialog>
  )
}
