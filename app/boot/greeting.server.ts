import { awaitsFirstAdmin, findDemoPeople, firstAdminCode } from '~/modules/identity/index.server'
import type { Instance } from '~/platform/config.server'

/** What the console says once the product listens: where it is, and how to come in, as a demo's people or as the first admin. */
export async function writeGreeting({ origin, isDemo }: Instance): Promise<string> {
  return ['', `Oldpond is at ${origin}`, ...(await waysIn(origin, isDemo)), 'Ctrl-C stops it.', '', ''].join('\n')
}

async function waysIn(origin: string, isDemo: boolean): Promise<string[]> {
  if (isDemo)
    return [
      `This is a demo with invented people and logs. Continue as one of them at ${origin}/sign-in:`,
      ...(await findDemoPeople()).map(({ role, name }) => `  ${role.replace('-', ' ').padEnd(18)} ${name}`),
    ]
  const code = (await awaitsFirstAdmin()) && (await firstAdminCode())
  return code ? [`There is no admin yet. Open ${origin}/first-admin and enter this code: ${code}`] : []
}
