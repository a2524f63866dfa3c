import { expect, test } from 'vitest'
import { stateOf } from '~/modules/identity/invitations'

const now = new Date('2026-05-01T12:00:00Z')
const [before, after] = [new Date('2026-04-20T12:00:00Z'), new Date('2026-05-10T12:00:00Z')]

test.each([
  [{ sentAt: null, expiresAt: after, acceptedAt: null, withdrawnAt: null }, 'waiting'],
  [{ sentAt: before, expiresAt: after, acceptedAt: null, withdrawnAt: null }, 'sent'],
  [{ sentAt: before, expiresAt: now, acceptedAt: null, withdrawnAt: null }, 'expired'],
  [{ sentAt: null, expiresAt: before, acceptedAt: null, withdrawnAt: null }, 'expired'],
  [{ sentAt: before, expiresAt: before, acceptedAt: before, withdrawnAt: null }, 'accepted'],
  [{ sentAt: before, expiresAt: before, acceptedAt: null, withdrawnAt: before }, 'withdrawn'],
] as const)('%j is %s', (times, state) => expect(stateOf(times, now)).toBe(state))
