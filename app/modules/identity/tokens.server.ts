import { createHash, createHmac, randomBytes } from 'node:crypto'
import { instance } from '~/platform/config.server'

/** 256 random bits, safe in addresses and cookies. */
export const newToken = () => randomBytes(32).toString('base64url')

/** How a token is stored: whoever reads the database can't sign in with what stands there. A random token needs no salt. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url')

/** Short codes can be tried out by whoever reads their hashes, so theirs takes the instance's secret as well. */
export const hashCode = (code: string) => createHmac('sha256', instance().authSecret).update(code).digest('base64url')
