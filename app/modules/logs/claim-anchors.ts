import { escape } from './escape'

/** The id, on the page of a whole log, of the first passage that is claimed for the criterion with this code. */
export const claimAnchor = (code: string) => `evidence-${encodeURIComponent(code).replaceAll('%', '_')}`

/** Gives the first passage for each criterion its id. `texts` were written by renderHtml, in the page's order. */
export function anchorClaims(texts: readonly string[], codes: readonly string[]): string[] {
  const due = new Map(codes.map((code) => [escape(code), claimAnchor(code)]))
  return texts.map((html) =>
    html.replace(/<mark data-claim="[^"]*" data-criterion="([^"]*)"/g, (tag, code: string) => {
      const anchor = due.get(code)
      due.delete(code)
      return anchor ? `${tag} id="${anchor}"` : tag
    }),
  )
}
