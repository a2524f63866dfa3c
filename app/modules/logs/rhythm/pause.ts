/** Minutes of writing after which a pause can be offered. */
export const pauseChoices = [15, 30, 45, 60, 90] as const
/** Days without a word after which a reminder can be mailed. */
export const reminderChoices = [3, 7, 14, 30] as const

/** Time spent writing: the keys count, and the rests between them. */
export interface Writing {
  /** Milliseconds since the last pause. */
  written: number
  /** When a key was last pressed; null before the first. */
  at: number | null
}
export const atRest: Writing = { written: 0, at: null }

/** A rest that is still writing: thinking of a word. */
const thought = 60_000
/** A rest that is a pause of its own: counting begins anew. */
const pause = 5 * 60_000

/** What a key at `now` adds. A clock that was set back adds nothing. */
export function afterKey({ written, at }: Writing, now: number): Writing {
  if (at === null || now < at) return { written, at: now }
  const rest = now - at
  if (rest >= pause) return { written: 0, at: now }
  return { written: written + Math.min(rest, thought), at: now }
}
