import { bytesOf } from './keep-alive.server'
import type { Target } from './load.server'
import type { SignedIn } from './people.server'
import type { Seeded } from './seed.server'

/** A page that is measured, and what is asked of it. Ratios are to the bare server. */
export interface MeasuredPage extends Target {
  firstByteAtMost?: number
  rateAtLeast?: number
}

export interface Places {
  product: { origin: string; port: number }
  barePort: number
}

/** The pages that a day's work is made of, each asked for by 24 people (or as many sessions of its one reader). */
export function measuredPages({ writers, queues }: Seeded, { product, barePort }: Places) {
  const page = (name: string, asks: { who: SignedIn; path: string; expected: string }[]): MeasuredPage => ({
    name,
    port: product.port,
    requests: asks.map(({ who, path }) => bytesOf(product.origin, { path, headers: { Cookie: who.cookie } })),
    expected: asks.map(({ expected }) => expected),
  })
  const ofWriters = (name: string, path: (writer: (typeof writers)[number]) => string, expected?: string) =>
    page(
      name,
      writers.map((who) => ({ who, path: path(who), expected: expected ?? who.title })),
    )

  const bare: MeasuredPage = {
    name: 'bare',
    port: barePort,
    requests: writers.map(({ entryId }) => bytesOf(`http://127.0.0.1:${barePort}`, { path: `/${entryId}` })),
    expected: ['notice on a door'],
  }
  const queue = (at: 0 | 1) =>
    page(
      `queue-${queues[at].submissions}`,
      queues[at].sessions.map((who) => ({ who, path: '/queue', expected: 'The measured cohort' })),
    )
  const review = (at: 0 | 1) =>
    page(
      `review-${queues[at].submissions}`,
      queues[at].sessions.map((who, i) => {
        const { submissionId, traineeName } = queues[at].filled[i]!
        return { who, path: `/submissions/${submissionId}/review`, expected: traineeName }
      }),
    )

  return {
    bare,
    empty: ofWriters('empty', () => '/accessibility', 'accessib'),
    pages: [
      { ...ofWriters('read', ({ entryId }) => `/entries/${entryId}`), firstByteAtMost: 4, rateAtLeast: 1 / 12 },
      ofWriters('write', ({ logId, entryId }) => `/logs/${logId}/entries/${entryId}`),
      ofWriters('desk', () => '/desk', 'Questions that waited'),
      queue(0),
      queue(1),
      review(0),
      review(1),
    ],
  }
}
