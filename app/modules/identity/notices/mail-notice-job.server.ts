import { declareJob } from '~/platform/jobs.server'

/** Mails one notice, if its person wants such mails at once. */
export const mailNoticeJob = declareJob<{ noticeId: string }>('identity.mail-notice')
