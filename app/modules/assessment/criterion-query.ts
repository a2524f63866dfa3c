/** The query that opens a review at the criterion with this code, whatever signs the code is made of. */
export const criterionQuery = (code: string) => `?criterion=${encodeURIComponent(code)}`
