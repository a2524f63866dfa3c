import type { JobHandler } from '~/platform/jobs.server'

/** Every job that the worker runs, each module's handlers wired here. */
export const jobHandlers: readonly JobHandler[] = []
