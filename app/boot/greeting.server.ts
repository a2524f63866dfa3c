import { awaitsFirstAdmin, findDemoPeople, firstAdminCode } from '~/modules/identity/index.server'
import type { Instance } from '~/platform/config.server'

/** Says on the console where the product is, and how to come in: as a demo's people, or as the first admin. */
export async function greet({ origin, isDemo }: Instance) {
  say(`\nOldpond is at ${origin}`)
  if (isDemo) {
    say(`This is a demo with invented people and logs. Continue as one of them at ${origin}/sign-in:`)
    for (const { role, name } of await findDemoPeople()) say(`  ${role.replace('-', ' ').padEnd(18)} ${name}`)
  } else if (await awaitsFirstAdmin()) {
    const code = await firstAdminCode()
    if (code) say(`There is no admin yet. Open ${origin}/first-admin and enter this code: ${code}`)
  }
  say('Ctrl-C stops it.\n')
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
