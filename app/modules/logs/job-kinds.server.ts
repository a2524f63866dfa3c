import { declareJob } from '~/platform/jobs.server'

/** Brings an entry's projection up to its newest save; one waits for each entry that is being written. */
export const projectJob = declareJob<{ entryId: string }>('entry.project')
/** Folds an entry's updates into its state. */
export const compactJob = declareJob<{ entryId: string }>('entry.compact')
/** Cuts a version when a writing session has ended. */
export const versionJob = declareJob<{ entryId: string }>('entry.version')
