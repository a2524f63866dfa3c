import type { Failure } from './ask-server'

/** What is known about the text on the screen, before it is put into words. */
export interface SaveFacts {
  phase: Phase
  /** Changes that the server has not acknowledged. */
  hasUnsent: boolean
  /** Of those, some are not on this device's disk either. */
  hasUnkept: boolean
  /** Whether this browser keeps copies at all. */
  keeps: boolean
  /** What the last request came to. */
  delivery: 'fine' | Failure
  /** When the server last acknowledged everything, as it said. */
  savedAt: string | null
}

/**
 * `opening`: neither the device nor the server has answered yet. `writing`: the editor may be mounted. `reading`: the
 * text holds what this page's editor doesn't know. `absent`: not on this device, and the server can't be reached.
 * `not-here`: no such entry, or not this person's.
 */
export type Phase = 'opening' | 'writing' | 'reading' | 'absent' | 'not-here'

export type SaveState =
  | { is: 'opening' }
  | { is: 'saved'; at: string | null }
  | { is: 'saving'; at: string | null }
  /** Nothing is unsent, but the server can't be reached: what comes next will be kept here. */
  | { is: 'offline'; keeps: boolean }
  | { is: 'kept' }
  | { is: 'unkept' }
  | { is: 'signed-out'; hasUnsent: boolean; keeps: boolean }
  | { is: 'not-here'; hasUnsent: boolean; keeps: boolean }
  | { is: 'outdated'; keeps: boolean }
  | { is: 'refused'; keeps: boolean }

/** The save state to show. "Saved" means that the server has committed everything typed. */
export function saveState(facts: SaveFacts): SaveState {
  const { phase, hasUnsent, hasUnkept, delivery, savedAt } = facts
  const keeps = facts.keeps && !hasUnkept
  if (phase === 'opening' && delivery === 'fine') return { is: 'opening' }
  switch (delivery) {
    case 'fine':
      return { is: hasUnsent ? 'saving' : 'saved', at: savedAt }
    case 'unreachable':
      if (!hasUnsent) return { is: 'offline', keeps }
      return { is: keeps ? 'kept' : 'unkept' }
    case 'signed-out':
      return { is: 'signed-out', hasUnsent, keeps }
    case 'not-here':
      return { is: 'not-here', hasUnsent, keeps }
    case 'outdated':
      return { is: 'outdated', keeps }
    case 'too-large':
    case 'refused':
      return { is: 'refused', keeps }
  }
}

/** Leaving the page now would lose text: it is neither saved nor on this device. */
export const wouldLoseText = ({ hasUnsent, hasUnkept, keeps }: SaveFacts): boolean => hasUnsent && (hasUnkept || !keeps)
