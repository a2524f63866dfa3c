/** The Web Locks that the product uses, for tests outside a browser: exclusive, in order of request, abortable while waiting. */
export function someLocks(): Pick<LockManager, 'request'> {
  const tails = new Map<string, Promise<unknown>>()
  const request = async (name: string, options: LockOptions, work: () => Promise<unknown>) => {
    const before = tails.get(name) ?? Promise.resolve()
    const mine = before.then(() => {
      if (options.signal?.aborted) throw new DOMException('aborted', 'AbortError')
      return work()
    })
    tails.set(
      name,
      mine.catch(() => {}),
    )
    return mine
  }
  return { request } as unknown as Pick<LockManager, 'request'>
}
