import type { ChainedCommands, Editor } from '@tiptap/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import type { Styles } from './room.client'

interface ToolbarProps {
  editor: Editor | null
  styles: Styles | null
  onLink: () => void
  onVerse: () => void
  onCounts: () => void
  onClaim: () => void
  onGuides: () => void
  onFind: () => void
}

interface Tool {
  name: string
  label?: ReactNode
  keys?: string
  isOn?: boolean
  isOff?: boolean
  press: () => void
}

/** The style buttons: one stop of the Tab key, arrows between them (WAI-ARIA, toolbar pattern). */
export function Toolbar({ editor, styles, onLink, onVerse, onCounts, onClaim, onGuides, onFind }: ToolbarProps) {
  const run = (work: (chain: ChainedCommands) => ChainedCommands) => () => {
    if (!editor) return
    // At once: the editor's own command waits for the next frame, and a quick key would be lost.
    editor.view.focus()
    work(editor.chain()).run()
  }
  const groups: Tool[][] = [
    [
      {
        name: m.write_heading(),
        keys: '⌘⌥2',
        isOn: styles?.heading === 2,
        press: run((c) => c.toggleHeading({ level: 2 })),
      },
      {
        name: m.write_subheading(),
        keys: '⌘⌥3',
        isOn: styles?.heading === 3,
        press: run((c) => c.toggleHeading({ level: 3 })),
      },
      { name: m.write_bold(), label: <b>B</b>, keys: '⌘B', isOn: styles?.bold, press: run((c) => c.toggleBold()) },
      {
        name: m.write_italic(),
        label: <i className="serif">I</i>,
        keys: '⌘I',
        isOn: styles?.italic,
        press: run((c) => c.toggleItalic()),
      },
      { name: m.write_list(), isOn: styles?.list, press: run((c) => c.toggleBulletList()) },
      {
        name: m.write_numbered(),
        label: m.write_numbers(),
        isOn: styles?.numbered,
        press: run((c) => c.toggleOrderedList()),
      },
      { name: m.write_quotation(), isOn: styles?.quotation, press: run((c) => c.toggleBlockquote()) },
      { name: m.write_link(), keys: '⌘K', isOn: styles?.link != null, press: onLink },
    ],
    [
      { name: m.write_haiku(), keys: '⌘⌥5', isOn: styles?.verse, press: onVerse },
      { name: m.write_counts(), isOff: !styles?.verse, press: onCounts },
      { name: m.write_claim(), keys: 'Alt C', press: onClaim },
      { name: m.write_guides(), press: onGuides },
      { name: m.write_find(), keys: '⌘⇧F', press: onFind },
    ],
    [
      { name: m.write_undo(), keys: '⌘Z', isOff: !styles?.canUndo, press: run((c) => c.undo()) },
      { name: m.write_redo(), keys: '⌘⇧Z', isOff: !styles?.canRedo, press: run((c) => c.redo()) },
    ],
  ]
  const tools = groups.flat()
  const bar = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)

  const move = (event: KeyboardEvent) => {
    const last = tools.length - 1
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ]
    if (event.key === 'Escape') editor?.view.focus()
    if (to === undefined) return
    event.preventDefault()
    setAt(to)
    bar.current?.querySelectorAll('button')[to]?.focus()
  }
  let index = -1
  return (
    <div className="tools">
      <div className="toolbar" role="toolbar" aria-label={m.write_style()} ref={bar} onKeyDown={move}>
        {groups.map((group, number) => (
          <div className="group" key={number}>
            {group.map((tool) => {
              const place = ++index
              return (
                <button
                  key={tool.name}
                  type="button"
                  tabIndex={place === at ? 0 : -1}
                  aria-label={tool.label ? tool.name : undefined}
                  aria-pressed={tool.isOn}
                  aria-disabled={!editor || tool.isOff || undefined}
                  title={tool.keys ? `${tool.name} (${onThisMachine(tool.keys)})` : tool.label ? tool.name : undefined}
                  // The selection stays where it is.
                  onMouseDown={(event) => event.preventDefault()}
                  onFocus={() => setAt(place)}
                  onClick={() => editor && !tool.isOff && tool.press()}
                  suppressHydrationWarning
                >
                  {tool.label ?? tool.name}
                </button>
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}

const isMac = () => typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform)

/** Keys as this machine names them. */
const onThisMachine = (keys: string) =>
  isMac() ? keys.replace('Alt ', '⌥') : keys.replace('⌘', 'Ctrl ').replace('⌥', 'Alt ').replace('⇧', 'Shift ')
