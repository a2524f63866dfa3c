import { useEffect, useState } from 'react'
import { type Criterion, type Judged, markOf, reachesThreshold, type Scaled } from '~/modules/programmes/framework'
import { formatMark } from '~/modules/programmes/rule-words'
import { m } from '~/platform/i18n/messages'

interface MarkFieldProps {
  scaled: Scaled
  criterion: Criterion
  judged: Judged | null
  isOpen: boolean
  judge: (mark: Judged | null) => void
}

/** The mark of a criterion. What is no mark stays in the field with the reason, and the mark before it stands. */
export function MarkField({ scaled, criterion, judged, isOpen, judge }: MarkFieldProps) {
  const max = criterion.markMax ?? 0
  const [typed, setTyped] = useState(judged ?? '')
  // Another window's mark was taken, or one that waited here came back.
  useEffect(
    () => setTyped((was) => (String(markOf(was, max) ?? '') === (judged ?? '') ? was : (judged ?? ''))),
    [judged, max],
  )
  const isNone = typed.trim() !== '' && markOf(typed, max) === undefined
  const fallsShort = judged !== null && !isNone && !reachesThreshold(scaled, criterion, judged)
  const change = (text: string) => {
    setTyped(text)
    const mark = markOf(text, max)
    if (text.trim() === '') judge(null)
    else if (mark !== undefined) judge(String(mark))
  }
  return (
    <div className="field">
      <label htmlFor="mark">{m.assessment_mark({ max: formatMark(max) })}</label>
      <input
        id="mark"
        className="input short"
        name="level"
        inputMode="decimal"
        autoComplete="off"
        maxLength={6}
        value={typed}
        readOnly={!isOpen}
        aria-invalid={isNone || undefined}
        aria-describedby="mark-hint"
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <p className={isNone ? 'error' : 'hint'} id="mark-hint" role={isNone ? 'alert' : undefined}>
        {isNone
          ? m.assessment_error_mark({ max })
          : fallsShort
            ? m.assessment_mark_short({ pass: formatMark(Number(criterion.threshold)) })
            : m.assessment_mark_passes({ pass: formatMark(Number(criterion.threshold)) })}
      </p>
    </div>
  )
}
