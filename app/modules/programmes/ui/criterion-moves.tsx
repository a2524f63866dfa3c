import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { m } from '~/platform/i18n/messages'

type Direction = 'up' | 'down'
export interface Move {
  id: string
  to: Direction
}

const buttonId = ({ id, to }: Move) => `move-${to}-${id}`

/** A moved criterion's button is put elsewhere in the page, which drops its focus: it is given back, or to its pair at the end of the list. */
export function useKeptFocus(order: readonly unknown[]) {
  const last = useRef<Move | null>(null)
  useEffect(() => {
    if (!last.current) return
    const { id, to } = last.current
    last.current = null
    const button = document.getElementById(buttonId({ id, to })) as HTMLButtonElement | null
    const pair = document.getElementById(buttonId({ id, to: to === 'up' ? 'down' : 'up' }))
    ;(button?.disabled ? pair : button)?.focus()
  }, [order])
  return (move: Move) => {
    last.current = move
  }
}

interface CriterionMovesProps {
  /** Where the criterion's own page is. */
  address: string
  criterion: { id: string; code: string }
  isFirst: boolean
  isLast: boolean
  onMove: (move: Move) => void
}

/** Moves a criterion up or down, or takes it out: buttons, so that a keyboard does all of it. */
export function CriterionMoves({ address, criterion, isFirst, isLast, onMove }: CriterionMovesProps) {
  return (
    <div className="row moves">
      {(['up', 'down'] as const).map((to) => (
        <Form
          key={to}
          method="post"
          action={`${address}/position`}
          preventScrollReset
          onSubmit={() => onMove({ id: criterion.id, to })}
        >
          <input type="hidden" name="to" value={to} />
          <button
            className="btn small"
            id={buttonId({ id: criterion.id, to })}
            type="submit"
            disabled={to === 'up' ? isFirst : isLast}
          >
            <span aria-hidden="true">{to === 'up' ? '↑' : '↓'}</span>
            <span className="vh">
              {to === 'up' ? m.programmes_move_up() : m.programmes_move_down()} {criterion.code}
            </span>
          </button>
        </Form>
      ))}
      <Form method="post" action={`${address}/removal`} preventScrollReset>
        <button className="btn small bare" type="submit">
          {m.programmes_criterion_remove()} <span className="vh">{criterion.code}</span>
        </button>
      </Form>
    </div>
  )
}
