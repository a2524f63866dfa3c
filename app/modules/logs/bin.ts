import { addDays } from '~/platform/days'

/** Days that an entry which was taken out stays in the bin; the database holds the same bound. */
export const binDays = 30

/** The day (in the person's zone) from which an entry taken out on that day may be gone. */
export const goneOn = (takenOutOn: string): string => addDays(takenOutOn, binDays)
