import { assessmentJobs } from '~/modules/assessment/index.server'
import { identityJobs } from '~/modules/identity/index.server'
import { logJobs } from '~/modules/logs/index.server'
import { programmeJobs } from '~/modules/programmes/index.server'
import { submissionJobs } from '~/modules/submissions/index.server'
import type { JobHandler } from '~/platform/jobs.server'
import { sweepTurns } from '~/platform/rate-limit.server'

/** Every job that the worker runs, each module's handlers wired here. */
export const jobHandlers: readonly JobHandler[] = [
  sweepTurns,
  ...identityJobs,
  ...programmeJobs,
  ...logJobs,
  ...submissionJobs,
  ...assessmentJobs,
]
