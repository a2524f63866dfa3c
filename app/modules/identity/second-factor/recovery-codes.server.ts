import { randomInt } from 'node:crypto'
import { hashCode } from '../tokens.server'
import { recoveryCodeLength, recoverySigns } from './typed-codes'

const count = 10

/** Ten new recovery codes, each of 49 random bits, as they are shown: XXXXX-XXXXX. */
export const newRecoveryCodes = () => Array.from({ length: count }, newRecoveryCode)

const newRecoveryCode = () =>
  Array.from({ length: recoveryCodeLength }, () => recoverySigns[randomInt(recoverySigns.length)])
    .join('')
    .replace(/^(.{5})/, '$1-')

/** How a code is stored: bound to its person, and to the instance's secret, without which its hash can't be tried out. */
export const hashRecoveryCode = (personId: string, code: string) =>
  hashCode(`recovery:${personId}:${code.replace('-', '')}`)
