import { declareJob } from '~/platform/jobs.server'

/** Tells one of the two by mail how a meeting stands; `sequence` is the change that it is about. */
export const mailMeetingJob = declareJob<{ meetingId: string; toId: string; sequence: number }>(
  'programmes.mail-meeting',
)
