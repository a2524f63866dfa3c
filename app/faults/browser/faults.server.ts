import type { Config } from '~/platform/config.server'
import type { Fault } from '../faults.server'

export function browserFaults(
  _config: Config,
  _say: (text: string) => void,
): { faults: Fault[]; clear: () => Promise<void> } {
  return { faults: [], clear: async () => {} }
}
