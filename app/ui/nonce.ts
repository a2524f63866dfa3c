import { createContext, useContext } from 'react'

/** The CSP's nonce while the server renders; in the browser it is unset (and not needed). */
export const NonceContext = createContext<string | undefined>(undefined)
export const useNonce = () => useContext(NonceContext)
