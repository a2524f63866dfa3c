import { type KeyboardEvent, useEffect, useRef } from 'react'
import { m } from '~/platform/i18n/messages'

interface TitleProps {
  title: string
  /** That the log is written in. */
  language: string
  /** Shown while there is none. */
  placeholder: string
  isDisabled: boolean
  change: (title: string) => void
  /** Enter and the arrow down lead into the text. */
  leave: () => void
}

/** The entry's title, written where it stands. It grows with its text and holds no line break. */
export function TitleField({ title, language, placeholder, isDisabled, change, leave }: TitleProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { current } = field
    if (!current || CSS.supports('field-sizing', 'content')) return
    current.style.height = 'auto'
    current.style.height = `${current.scrollHeight}px`
  }, [title])
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, value } = event.currentTarget
    const isAtEnd = selectionStart === value.length
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || (event.key === 'ArrowDown' && isAtEnd)) {
      event.preventDefault()
      leave()
    }
  }
  return (
    <textarea
      ref={field}
      className="entry-title"
      lang={title ? language : undefined}
      aria-label={m.write_entry_title()}
      placeholder={placeholder}
      rows={1}
      maxLength={200}
      value={title}
      readOnly={isDisabled}
      onChange={(event) => change(event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
      onKeyDown={keys}
    />
  )
}
