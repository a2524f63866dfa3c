import { fork } from 'node:child_process'
import { once } from 'node:events'

export const bareServerFlag = '--bare-server'

/** Starts the bare server in a process of its own. */
export async function startBareServer(databaseUrl: string): Promise<{ port: number; stop: () => void }> {
  const child = fork(process.argv[1]!, ['bench', bareServerFlag], {
    env: { ...process.env, NODE_ENV: 'production', BARE_DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The bare server ended with ${code}`)
    }),
  ])) as [{ port: number }]
  return { port: message.port, stop: () => child.kill() }
}
