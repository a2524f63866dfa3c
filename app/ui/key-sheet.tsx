import { Fragment, type RefObject } from 'react'
import { m } from '~/platform/i18n/messages'
import { useKeysAreOn } from './keys'
import './key-sheet.css'

export interface KeyLine {
  keys: string[]
  /** From the first key to the last one. */
  isRange?: true
  does: string
}

/** The sheet behind `?`: what each key does, and the switch that turns single keys off. Open it with `ref.current.showModal()`. */
export function KeySheet({ sheet, lines }: { sheet: RefObject<HTMLDialogElement>; lines: KeyLine[] }) {
  const [isOn, turn] = useKeysAreOn()
  return (
    <dialog ref={sheet} className="key-sheet" aria-labelledby="key-sheet">
      <h2 className="head" id="key-sheet">
        {m.keys_title()}
      </h2>
      <dl>
        {lines.map((line) => (
          <div key={line.does}>
            <dt>
              <Keys line={line} />
            </dt>
            <dd>{line.does}</dd>
          </div>
        ))}
      </dl>
      <p className="check">
        <input type="checkbox" id="keys-on" checked={isOn} onChange={(event) => turn(event.currentTarget.checked)} />
        <label htmlFor="keys-on">{m.keys_on()}</label>
      </p>
      <form method="dialog">
        <button className="btn" type="submit">
          {m.keys_close()}
        </button>
      </form>
    </dialog>
  )
}

const Keys = ({ line }: { line: KeyLine }) =>
  line.keys.map((key, at) => (
    <Fragment key={key}>
      {line.isRange && at > 0 && '–'}
      <kbd>{key}</kbd>
    </Fragment>
  ))

/** The few keys that stand at the foot of a list or a page. */
export function KeyHints({ lines, onAll }: { lines: KeyLine[]; onAll: () => void }) {
  return (
    <ul className="keys key-hints" aria-label={m.keys_title()}>
      {lines.map((line) => (
        <li key={line.does}>
          <Keys line={line} /> {line.does}
        </li>
      ))}
      <li>
        <button type="button" className="as-hint" onClick={onAll}>
          <kbd>?</kbd> {m.keys_all()}
        </button>
      </li>
    </ul>
  )
}
