import { m } from '~/platform/i18n/messages'
import type { Role } from '~/policy/actor'

/** What people are told of, and whom it concerns. */
export const noticeKinds = {
  'handed-in': 'admin',
  declined: 'admin',
  allocated: 'assessor',
  reply: 'assessor',
  checked: 'assessor',
  appeal: ['assessor', 'quality-assurer', 'external-verifier'],
  question: 'trainee',
  'due-soon': ['assessor', 'trainee'],
  returned: 'trainee',
  outcome: 'trainee',
  lapsed: 'trainee',
  consent: 'trainee',
  calibration: ['assessor', 'quality-assurer'],
  shared: 'supporter',
} as const satisfies Record<string, Role | readonly Role[]>
export type NoticeKind = keyof typeof noticeKinds
export const allNoticeKinds = Object.keys(noticeKinds) as NoticeKind[]

/** The roles that a kind can concern. */
export const concerned = (kind: NoticeKind): readonly Role[] => [noticeKinds[kind]].flat()

/** What a notice's sentence is made of; never a word of a log. */
export interface NoticeFacts {
  /** A submission's. */
  number?: number
  cohort?: string
  /** A person's. */
  name?: string
}

/** When mails of a kind are sent: at once, once a day, or not at all. In the product everything is shown. */
export const mailTimes = ['at-once', 'daily', 'never'] as const
export type MailTime = (typeof mailTimes)[number]

export interface Notice {
  id: string
  kind: NoticeKind
  facts: NoticeFacts
  /** Where it leads, from "/". */
  path: string
  at: Date
  isRead: boolean
}

/** A notice in a sentence, without its full stop: also the subject of its mail. */
export function noticeWords({ kind, facts: { number = 0, cohort = '', name = '' } }: Pick<Notice, 'kind' | 'facts'>) {
  switch (kind) {
    case 'handed-in':
      return m.identity_notice_handed_in({ number, cohort })
    case 'declined':
      return m.identity_notice_declined({ number, name })
    case 'allocated':
      return m.identity_notice_allocated({ number, cohort })
    case 'reply':
      return m.identity_notice_reply({ number })
    case 'checked':
      return m.identity_notice_checked({ number })
    case 'appeal':
      return m.identity_notice_appeal({ number })
    case 'due-soon':
      return m.identity_notice_due_soon({ number })
    case 'lapsed':
      return m.identity_notice_lapsed({ number })
    case 'consent':
      return m.identity_notice_consent({ number })
    case 'calibration':
      return m.identity_notice_calibration()
    case 'question':
      return m.identity_notice_question({ number })
    case 'returned':
      return m.identity_notice_returned({ number })
    case 'outcome':
      return m.identity_notice_outcome({ number })
    case 'shared':
      return m.identity_notice_shared({ name })
  }
}

/** What a kind is called where one chooses. */
export const noticeKindName = (kind: NoticeKind): string =>
  ({
    'handed-in': m.identity_notice_kind_handed_in,
    declined: m.identity_notice_kind_declined,
    allocated: m.identity_notice_kind_allocated,
    reply: m.identity_notice_kind_reply,
    checked: m.identity_notice_kind_checked,
    appeal: m.identity_notice_kind_appeal,
    'due-soon': m.identity_notice_kind_due_soon,
    lapsed: m.identity_notice_kind_lapsed,
    consent: m.identity_notice_kind_consent,
    calibration: m.identity_notice_kind_calibration,
    question: m.identity_notice_kind_question,
    returned: m.identity_notice_kind_returned,
    outcome: m.identity_notice_kind_outcome,
    shared: m.identity_notice_kind_shared,
  })[kind]()

export const mailTimeName = (time: MailTime): string =>
  ({
    'at-once': m.identity_notice_at_once,
    daily: m.identity_notice_daily,
    never: m.identity_notice_never,
  })[time]()
