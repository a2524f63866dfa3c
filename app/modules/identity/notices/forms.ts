import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { allNoticeKinds, mailTimes, type NoticeKind } from './notice'

const time = z.enum(mailTimes, { error: () => m.identity_notice_time_unknown() })

/** When mails of each kind are to be sent; kinds that are left out stay as they are. */
export const noticesForm = z
  .object(
    Object.fromEntries(allNoticeKinds.map((kind) => [kind, time.optional()])) as Record<
      NoticeKind,
      z.ZodOptional<typeof time>
    >,
  )
  .transform((form) => Object.fromEntries(Object.entries(form).filter(([, chosen]) => chosen !== undefined)))
  .pipe(z.record(z.string(), time))
export type NoticesForm = z.output<typeof noticesForm>
