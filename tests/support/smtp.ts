import { createServer, type Socket } from 'node:net'
import { once } from 'node:events'

/** A mail server that takes every mail and keeps it, as a real instance's SMTP_URL. */
export interface MailServer {
  url: string
  /** The newest mail to an address as text with its links whole; waits until there is one. */
  mailTo: (address: string) => Promise<string>
  close: () => Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const mails: { to: string; text: string }[] = []
  const waiting = new Set<() => void>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let to = ''
    let data: string | undefined
    let rest = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 mail.test')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n')
      rest = lines.pop()!
      for (const line of lines) {
        if (data !== undefined) {
          if (line !== '.') {
            data += `${line}\n`
            continue
          }
          mails.push({ to, text: decode(data) })
          data = undefined
          say('250 taken')
          for (const wake of waiting) wake()
        } else if (/^RCPT TO:<([^>]+)>/i.test(line)) {
          to = /<([^>]+)>/.exec(line)![1]!
          say('250 ok')
        } else if (/^DATA/i.test(line)) {
          data = ''
          say('354 go on')
        } else if (/^QUIT/i.test(line)) {
          say('221 bye')
          socket.end()
        } else say('250 ok')
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    mailTo: async (address) => {
      for (;;) {
        const mail = mails.findLast((mail) => mail.to === address)
        if (mail) return mail.text
        await new Promise<void>((resolve) => waiting.add(resolve))
      }
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Quoted-printable undone: soft line breaks and encoded signs. */
const decode = (mail: string) =>
  Buffer.from(
    mail.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
