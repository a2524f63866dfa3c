import { m } from '~/platform/i18n/messages'
import type { LeftOut } from '../../editor/clean-html'
import { MergedNotice } from './merged-notice'
import type { Room, RoomView } from './room.client'

interface NoticesProps {
  room: Room | null
  view: RoomView | null
  hasFailed: boolean
  /** Why the newest save can't be shown, as the server found. */
  problem: string | null
  timeZone: string
  /** It is time to offer a pause; after so many minutes. */
  pause: { isDue: boolean; putAway: () => void; minutes: number | null }
}

/** What the writer has to know beyond how the text stands: each says what happened, what was kept and what to do next. */
export function Notices({ room, view, hasFailed, problem, timeZone, pause }: NoticesProps) {
  return (
    <div className="notices">
      {hasFailed && <Notice words={m.write_absent()} />}
      {view?.phase === 'absent' && (
        <Notice words={view.save.is === 'signed-out' ? m.write_absent_signed_out() : m.write_absent()} />
      )}
      {view?.phase === 'not-here' && <Notice words={m.write_not_there()} />}
      {view?.phase === 'reading' && (
        <Notice words={m.write_reading()} step={{ name: m.write_reload(), press: () => location.reload() }} />
      )}
      {problem && view?.phase !== 'reading' && <Notice words={m.write_problem()} />}
      {view && !view.keepsCopies && view.phase === 'writing' && <Notice words={m.write_keeps_nothing()} />}
      {room && view?.tooLong != null && (
        <Notice
          words={m.write_too_long({ size: inMegabytes(view.tooLong) })}
          step={{ name: m.write_close(), press: room.dismissTooLong }}
        />
      )}
      {room && view?.leftOut && (
        <Notice words={leftOutInWords(view.leftOut)} step={{ name: m.write_close(), press: room.dismissLeftOut }} />
      )}
      {pause.isDue && (
        <Notice
          words={m.write_pause({ minutes: pause.minutes ?? 0 })}
          step={{ name: m.write_pause_on(), press: pause.putAway }}
        />
      )}
      {room && view?.merged && (
        <MergedNotice
          version={view.merged}
          timeZone={timeZone}
          render={async (version) => (await import('./room.client')).showVersion(version)}
          dismiss={room.dismissMerged}
        />
      )}
    </div>
  )
}

/** What became of pictures and tables that were pasted. */
const leftOutInWords = ({ pictures, tables }: LeftOut) =>
  [pictures > 0 && m.write_left_out_pictures({ n: pictures }), tables > 0 && m.write_left_out_tables({ n: tables })]
    .filter(Boolean)
    .join(' ')

function Notice({ words, step }: { words: string; step?: { name: string; press: () => void } }) {
  return (
    <div className="callout look notice" role="status">
      <p>{words}</p>
      {step && (
        <p>
          <button type="button" className="btn small" onClick={step.press}>
            {step.name}
          </button>
        </p>
      )}
    </div>
  )
}

/** "5 MB", "700 kB". */
const inMegabytes = (characters: number) =>
  characters < 1_000_000 ? `${Math.round(characters / 1000)} kB` : `${Math.round(characters / 100_000) / 10} MB`
