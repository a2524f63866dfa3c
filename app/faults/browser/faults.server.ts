import type { Fault } from '../faults.server'
import type { Ground } from '../ground.server'
import { suspendAccount } from './account-suspended.server'
import { killBrowser } from './browser-killed.server'
import { setClocksOff } from './clock-off.server'
import { turnNetworkOff } from './network-off.server'
import { deployUnderTab } from './old-tab.server'
import { stopOrigin } from './origin-stopped.server'
import { openStage, perform, type Play, type Stage } from './play.server'
import { deleteSession } from './session-deleted.server'
import { denyStorage } from './storage-denied.server'
import { fillStorage } from './storage-full.server'
import { typeOnTwoDevices } from './two-devices.server'
import { typeInTwoTabs } from './two-tabs.server'

/** What is done to people who type in real browsers. They share one product, which `stop` ends once all are done. */
export function browserFaults(onServer: () => Promise<Ground>): { faults: Fault[]; stop: () => Promise<void> } {
  let opening: Promise<Stage> | undefined
  const stage = () => (opening ??= onServer().then(openStage))
  const fault = (name: string, short: number, long: number, harm: (play: Play) => Promise<void>): Fault => ({
    name,
    rounds: { short, long },
    run: async (rounds, notes) => perform(await stage(), notes, rounds, harm),
  })
  return {
    faults: [
      fault('browser-network-off', 2, 20, turnNetworkOff),
      fault('browser-origin-stopped', 2, 20, stopOrigin),
      fault('browser-two-tabs', 2, 20, typeInTwoTabs),
      fault('browser-two-devices', 2, 20, typeOnTwoDevices),
      fault('browser-session-deleted', 2, 20, deleteSession),
      fault('browser-account-suspended', 1, 10, suspendAccount),
      fault('browser-clocks-off', 2, 20, setClocksOff),
      fault('browser-storage-full', 1, 10, fillStorage),
      fault('browser-storage-denied', 1, 10, denyStorage),
      fault('browser-killed', 2, 20, killBrowser),
      fault('browser-old-tab', 1, 10, deployUnderTab),
    ],
    stop: async () => {
      const opened = await opening?.catch(() => undefined)
      await opened?.stop()
    },
  }
}
