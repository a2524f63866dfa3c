import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Moment } from '~/ui/dates'
import { type Notice, noticeWords } from '../../notices/notice'
import './notices.css'

/** What one was told, the newest first; what is new says so. */
export function NoticeList({ notices, timeZone }: { notices: Notice[]; timeZone: string }) {
  if (notices.length === 0) return <p className="lede mt2">{m.identity_notices_none()}</p>
  return (
    <ol className="notice-list mt3">
      {notices.map((notice) => (
        <li key={notice.id} data-new={notice.isRead ? undefined : ''}>
          <Link to={notice.path}>{noticeWords(notice)}</Link>
          <p className="hint">
            {!notice.isRead && <strong>{m.identity_notice_new()} · </strong>}
            <Moment value={notice.at} timeZone={timeZone} />
          </p>
        </li>
      ))}
    </ol>
  )
}
