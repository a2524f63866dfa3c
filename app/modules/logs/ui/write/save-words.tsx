import { type ReactNode, useEffect, useRef, useState } from 'react'
import { dateFormat } from '~/platform/i18n/formats'
import { m } from '~/platform/i18n/messages'
import { formatDay, formatTime } from '~/ui/dates'
import type { SaveState } from '../../sync-client/save-state'

/** A state in words; `look` when the person has something to know or do. */
export function saveWords(state: SaveState, timeZone: string): { words: string; look: boolean } {
  const quiet = (words: string) => ({ words, look: false })
  const look = (words: string) => ({ words, look: true })
  switch (state.is) {
    case 'opening':
      return quiet(m.write_opening())
    case 'saved':
      return quiet(state.at ? savedWords(state.at, timeZone) : m.write_not_begun())
    case 'saving':
      return quiet(m.write_saving())
    case 'offline':
      return state.keeps ? quiet(m.write_offline()) : look(m.write_offline_unkept())
    case 'kept':
      return look(m.write_kept())
    case 'unkept':
      return look(m.write_unkept())
    case 'signed-out':
      if (!state.hasUnsent) return look(m.write_signed_out_nothing())
      return look(state.keeps ? m.write_signed_out() : m.write_signed_out_unkept())
    case 'not-here':
      if (!state.hasUnsent) return look(m.write_not_here_nothing())
      return look(state.keeps ? m.write_not_here_unsent() : m.write_not_here_unkept())
    case 'outdated':
      return look(state.keeps ? m.write_outdated() : m.write_outdated_unkept())
    case 'refused':
      return look(state.keeps ? m.write_refused() : m.write_refused_unkept())
  }
}

/** "Saved 14:32"; of another day, "Saved 14 April 2026". */
function savedWords(at: string, timeZone: string): string {
  const day = (moment: Date) => dateFormat('en-CA', { timeZone }).format(moment)
  const then = day(new Date(at))
  return then === day(new Date())
    ? m.write_saved_at({ time: formatTime(at, timeZone) })
    : m.write_saved_on({ day: formatDay(then) })
}

/** "Saving …" is not worth saying for a moment: until then the last time that everything was saved stands. */
const moment = 1500

/** How the text stands, in words. Read out only when something is amiss, and when it is well again. */
export function SaveWords({ state, timeZone, ...steps }: { state: SaveState; timeZone: string } & Steps) {
  const shown = useSettled(state)
  const { words, look } = saveWords(shown, timeZone)
  const spoken = useSpoken(shown, look ? words : '')
  return (
    <p className={look ? 'saved look' : 'saved'} data-save={shown.is}>
      <span suppressHydrationWarning>{words}</span>
      <SaveStep state={shown} {...steps} />
      <span className="vh" role="status">
        {spoken}
      </span>
    </p>
  )
}

interface Steps {
  reload: () => void
  /** Gives the person their text as a file. */
  download: () => void
}

function SaveStep({ state, reload, download }: { state: SaveState } & Steps): ReactNode {
  return (
    <>
      {state.is === 'signed-out' && (
        <>
          {' '}
          <a href="/sign-in" target="_blank" rel="noopener">
            {m.write_sign_in_again()}
          </a>
        </>
      )}
      {state.is === 'outdated' && state.keeps && (
        <>
          {' '}
          <button type="button" className="as-link" onClick={reload}>
            {m.write_reload()}
          </button>
        </>
      )}
      {mayStayUnsaved(state) && (
        <>
          {' '}
          <button type="button" className="as-link" onClick={download}>
            {m.write_leave_download()}
          </button>
        </>
      )}
    </>
  )
}

/** Waiting alone may not help: an account may be suspended, an entry gone. Then the text can be taken out. */
function mayStayUnsaved(state: SaveState): boolean {
  switch (state.is) {
    case 'signed-out':
    case 'not-here':
      return state.hasUnsent
    case 'unkept':
    case 'outdated':
    case 'refused':
      return true
    default:
      return false
  }
}

/** The state, with "saving" held back for a moment. */
function useSettled(state: SaveState): SaveState {
  const [settled, setSettled] = useState(state)
  const isSaving = state.is === 'saving'
  useEffect(() => {
    if (!isSaving) return setSettled(state)
    const timer = setTimeout(() => setSettled(state), moment)
    return () => clearTimeout(timer)
    // Each new change while saving must not begin the moment anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isSaving, isSaving ? null : state])
  if (isSaving && settled.is === 'opening') return { is: 'saved', at: state.at }
  return settled
}

/** What a screen reader hears: a fault in its words, then that it is over; never each time a save succeeds. */
function useSpoken(state: SaveState, fault: string): string {
  const wasFault = useRef(false)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    if (fault) {
      wasFault.current = true
      setSpoken(fault)
    } else if (state.is === 'saved' && wasFault.current) {
      wasFault.current = false
      setSpoken(m.write_saved_again())
    }
  }, [fault, state.is])
  return spoken
}
