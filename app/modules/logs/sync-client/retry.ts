/** Milliseconds to wait before the attempt after `failures` failed ones: 1 s, doubling to 30 s, spread so that a restarted server isn't met by everyone at once. */
export function retryDelay(failures: number, random: number): number {
  const longest = Math.min(30_000, 1000 * 2 ** Math.min(failures - 1, 5))
  return longest / 2 + (longest / 2) * random
}

/** One timer that is set again or cleared as a whole. */
export class Alarm {
  #timer: unknown
  #due = Infinity

  constructor(
    private readonly work: () => void,
    private readonly now: () => number = Date.now,
  ) {}

  /** Rings after so long; an alarm already set for earlier stays. */
  in(milliseconds: number): void {
    const due = this.now() + milliseconds
    if (this.#timer !== undefined && this.#due <= due) return
    this.clear()
    this.#due = due
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#due = Infinity
      this.work()
    }, milliseconds)
  }

  clear(): void {
    clearTimeout(this.#timer as number | undefined)
    this.#timer = undefined
    this.#due = Infinity
  }
}
