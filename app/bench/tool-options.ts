import { parseArgs } from 'node:util'

export interface ToolOptions {
  /** One JSON object a line instead of a table. */
  isJson: boolean
  /** Only what is named so, or begins so. */
  only: string | undefined
  isShort: boolean
  /** What chance begins with, so that a run can be had again; undefined: another each time. */
  seed: number | undefined
}

/** What stands after `--` in `npm run bench -- --only save --json`. Throws a TypeError that names what it doesn't know. */
export function readToolOptions(args: string[]): ToolOptions {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      only: { type: 'string' },
      short: { type: 'boolean' },
      seed: { type: 'string' },
    },
  })
  const seed = values.seed === undefined ? undefined : Number(values.seed)
  if (seed !== undefined && !Number.isSafeInteger(seed))
    throw new TypeError(`--seed is a whole number, not ${values.seed}`)
  return { isJson: values.json ?? false, only: values.only, isShort: values.short ?? false, seed }
}
