import { declareJob } from '~/platform/jobs.server'

/** Tells that an extension was asked for, or answered. */
export const mailExtensionJob = declareJob<{ requestId: string; about: 'asked' | 'answered' }>(
  'submissions.mail-extension',
)
