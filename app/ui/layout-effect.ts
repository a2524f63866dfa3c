import { useEffect, useLayoutEffect } from 'react'

/** useLayoutEffect in the browser; on the server, where there is no layout, React would only warn of it. */
export const useIsomorphicLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
