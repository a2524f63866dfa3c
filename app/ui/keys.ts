import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useIsomorphicLayoutEffect } from './layout-effect'

/** What a key does. Keys are named as `event.key` gives them: 'j', 'Enter', '?', ']'. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>

const preference = 'oldpond.keys'
const listeners = new Set<() => void>()
/** Whether this browser's person wants single keys to do anything. */
export const keysAreOn = () => {
  try {
    return localStorage.getItem(preference) !== 'off'
  } catch {
    return true
  }
}

/** Single keys can be turned off (WCAG 2.1.4); the choice is this browser's. Before hydration they count as on. */
export function useKeysAreOn(): [boolean, (on: boolean) => void] {
  const isOn = useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    keysAreOn,
    () => true,
  )
  return [
    isOn,
    (on) => {
      try {
        localStorage.setItem(preference, on ? 'on' : 'off')
      } catch {
        // Refused storage: they stay on.
      }
      for (const changed of listeners) changed()
    },
  ]
}

const takesText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type)))

/**
 * Listens to single keys on the whole page: never while text is typed, a modifier is held, or a dialog is open; `?`
 * alone works when keys are turned off, since the sheet behind it turns them on again.
 */
export function useKeys(map: KeyMap) {
  const current = useRef(map)
  // In the commit that shows it: a key pressed at once acts on what is shown, not on what was.
  useIsomorphicLayoutEffect(() => {
    current.current = map
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const act = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act || (event.key !== '?' && !keysAreOn())) return
      act(event)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
