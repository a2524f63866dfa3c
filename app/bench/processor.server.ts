import { readFileSync } from 'node:fs'

/** User and system time of a process so far, in milliseconds; Linux counts it in hundredths of a second. NaN elsewhere. */
export function processorMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}
