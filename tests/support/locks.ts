/** The Web Locks that the product uses, for tests outside a browser: exclusive, in order of request, abortable while waiting. */
export function someLocks(): Pick<LockManager, 'request'> {
  const tails = new Map<string, Promise<unknown>>()
  const held = new Map<string, number>()
  const request = async (name: string, options: LockOptions, work: (lock: Lock | null) => unknown) => {
    if (options.ifAvailable && held.get(name)) return work(null)
    held.set(name, (held.get(name) ?? 0) + 1)
    const before = tails.get(name) ?? Promise.resolve()
    const mine = before
      .then(() => {
        if (options.signal?.aborted) throw new DOMException('aborted', 'AbortError')
        return work({ name, mode: 'exclusive' })
      })
      .finally(() => held.set(name, held.get(name)! - 1))
    tails.set(
      name,
      mine.catch(() => {}),
    )
    return mine
  }
  return { request } as unknown as Pick<LockManager, 'request'>
}
