import { z } from 'zod'
import { Invalid } from '~/platform/errors.server'
import { largestUpdate, type UpdateFromDevice } from './append-update.server'
import { schemaVersion } from './editor/schema/schema-version'

const headersOfUpdate = z.object({
  'x-oldpond-update': z.uuid(),
  'x-oldpond-device': z.uuid(),
  'x-oldpond-schema': z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
})

/** What a device sent to be saved. Invalid when its headers are missing or malformed; 'too-large' above the cap. */
export async function readUpdate(request: Request): Promise<UpdateFromDevice | 'too-large'> {
  const headers = headersOfUpdate.safeParse(Object.fromEntries(request.headers))
  if (!headers.success) throw new Invalid({}, 'logs_sync_undecodable')
  const data = new Uint8Array(await request.arrayBuffer())
  if (data.byteLength > largestUpdate) return 'too-large'
  return {
    updateId: headers.data['x-oldpond-update'],
    deviceId: headers.data['x-oldpond-device'],
    schemaVersion: headers.data['x-oldpond-schema'],
    data,
  }
}

/** What a device says that it has: a state vector, and the number of the newest save it knows. Invalid when malformed. */
export function readVector(request: Request): { vector: Uint8Array | undefined; seq: number | undefined } {
  const vector = request.headers.get('x-oldpond-vector')
  const seq = request.headers.get('x-oldpond-seq')
  if ((vector !== null && !/^[A-Za-z0-9_-]+$/.test(vector)) || (seq !== null && !/^\d{1,15}$/.test(seq)))
    throw new Invalid({}, 'logs_sync_undecodable')
  return {
    vector: vector === null ? undefined : Buffer.from(vector, 'base64url'),
    seq: seq === null ? undefined : Number(seq),
  }
}

/** The answer to a device that asks for an entry's state; 204 when it has everything. */
export function stateResponse(
  state: { update: Uint8Array; seq: number } | { isUnchanged: true; seq: number },
): Response {
  const headers = {
    'x-oldpond-schema': String(schemaVersion),
    'x-oldpond-seq': String(state.seq),
    'cache-control': 'no-store',
  }
  if ('isUnchanged' in state) return new Response(null, { status: 204, headers })
  return new Response(state.update as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, 'content-type': 'application/octet-stream' },
  })
}
