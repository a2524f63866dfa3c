import { declareJob } from '~/platform/jobs.server'

/** Tells a trainee that a submission came back for redaction. */
export const mailReturnedJob = declareJob<{ submissionId: string }>('assessment.mail-returned')
