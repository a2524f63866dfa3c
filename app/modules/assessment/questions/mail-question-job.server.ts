import { declareJob } from '~/platform/jobs.server'

/** Tells a trainee that their assessor asks something, or the assessor that there is a reply. */
export const mailQuestionJob = declareJob<{ questionId: string; about: 'asked' | 'replied' }>(
  'assessment.mail-question',
)
