import { m } from '~/platform/i18n/messages'

/** Gives a person their own text as a file, made in the browser: it needs neither the server nor a session. */
export function handOut(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = m.write_leave_file()
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
