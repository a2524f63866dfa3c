import type { Page } from '@playwright/test'

/** What a key is called, as `KeyboardEvent.code` and its number on Windows. */
const keys = {
  a: { code: 'KeyA', number: 65 },
  b: { code: 'KeyB', number: 66 },
  ArrowRight: { code: 'ArrowRight', number: 39 },
  Backspace: { code: 'Backspace', number: 8 },
  Enter: { code: 'Enter', number: 13, text: '\r' },
  Home: { code: 'Home', number: 36 },
  '!': { code: 'Digit1', number: 49, text: '!' },
} as const

export type Key = keyof typeof keys | `Control+${'a' | 'b' | 'Home'}` | 'Shift+ArrowRight'

/** Presses keys in their order without waiting for what any of them does, faster than a person can. */
export async function atOnce(page: Page, ...pressed: Key[]) {
  const session = await page.context().newCDPSession(page)
  const sent = pressed.flatMap((stroke) => {
    const key = stroke.replace(/^(Control|Shift)\+/, '') as keyof typeof keys
    const modifiers = stroke.startsWith('Control+') ? 2 : stroke.startsWith('Shift+') ? 8 : 0
    const { code, number, ...rest } = keys[key]
    const event = { key, code, windowsVirtualKeyCode: number, modifiers }
    return [
      session.send('Input.dispatchKeyEvent', { type: 'text' in rest ? 'keyDown' : 'rawKeyDown', ...event, ...rest }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
    ]
  })
  await Promise.all(sent)
  await session.detach()
}
