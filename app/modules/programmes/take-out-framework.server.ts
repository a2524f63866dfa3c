import type { Actor } from '~/policy/actor'
import { type FileFormat, toFile } from './framework-file'
import { viewFramework } from './view-framework.server'

/** A version of a programme's criteria as a file, the newest unless a number is asked for. For whoever sees the framework. */
export async function takeOutFramework(actor: Actor, programmeId: string, asked: { version?: number; as: FileFormat }) {
  const { version } = await viewFramework(actor, programmeId, asked.version)
  return { ...toFile(version, asked.as), name: `criteria-version-${version.number}.${asked.as}` }
}
