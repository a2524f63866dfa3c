import { z } from 'zod'

/** A name that a form may send never, once or several times: always a list. */
export const list = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]))

/** A box that sends "yes" when it is ticked and nothing when it isn't. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes')
