import { parseArgs } from 'node:util'

export interface ToolOptions {
  /** One JSON object a line instead of a table. */
  isJson: boolean
  /** Only what is named so, or begins so. */
  only: string | undefined
  isShort: boolean
}

/** What stands after `--` in `npm run bench -- --only save --json`. Throws a TypeError that names what it doesn't know. */
export function readToolOptions(args: string[]): ToolOptions {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, only: { type: 'string' }, short: { type: 'boolean' } },
  })
  return { isJson: values.json ?? false, only: values.only, isShort: values.short ?? false }
}
