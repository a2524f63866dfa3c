import { escape } from '../escape'

/** What is laid over an entry's stored HTML. Offsets count over its plain text. */
export interface Annotations {
  /** How a claimed passage stands with the assessor; a claim that isn't here is merely claimed. */
  verdicts: ReadonlyMap<string, 'agreed' | 'queried'>
  notes: readonly { id: string; start: number; end: number }[]
  /** The code of the criterion that is looked at now: its passages are lit. */
  selected?: string | null
}

const token = /<[^>]*>|&[a-z#0-9]+;|[^<&]+/g

/**
 * Lays verdicts and notes over HTML that logs' renderHtml wrote (data-at gives each block's offset; a <br> and an
 * entity count as one): each claim's first piece gets the id `passage-…`, every piece its verdict as class; text under
 * a note is wrapped in `<span class="noted" data-notes="id id">`, the first with `id="at-…"` for each note.
 * Adds elements and attributes only: the text stays as it was.
 */
export function annotateHtml(html: string, { verdicts, notes, selected }: Annotations): string {
  const cuts = [...new Set(notes.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const begun = new Set<string>()
  let at = 0
  let out = ''
  let open = ''
  const close = () => {
    if (open !== '') out += '</span>'
    open = ''
  }
  const write = (piece: string, length: number) => {
    const over = notes.filter((note) => note.start < at + length && at < note.end).map((note) => note.id)
    const key = over.join(' ')
    if (key !== open) {
      close()
      if (key !== '') {
        const first = over.find((id) => !begun.has(id))
        over.forEach((id) => begun.add(id))
        out += `<span class="noted"${first ? ` id="at-${first}"` : ''} data-notes="${key}">`
      }
      open = key
    }
    out += piece
    at += length
  }
  for (const [part] of html.matchAll(token)) {
    if (part.startsWith('<')) {
      if (part === '<br>') {
        write(part, 1)
        continue
      }
      close()
      const block = / data-at="(\d+)"/.exec(part)
      if (block) at = Number(block[1])
      out += part.startsWith('<mark ') ? markTag(part, verdicts, selected, begun) : part
    } else if (part.startsWith('&')) write(part, 1)
    else {
      let rest = part
      for (const cut of cuts) {
        if (cut <= at || cut >= at + rest.length) continue
        const length = cut - at
        write(rest.slice(0, length), length)
        rest = rest.slice(length)
      }
      write(rest, rest.length)
    }
  }
  close()
  return out
}

function markTag(
  tag: string,
  verdicts: Annotations['verdicts'],
  selected: string | null | undefined,
  begun: Set<string>,
): string {
  const id = / data-claim="([^"]*)"/.exec(tag)?.[1]
  if (!id) return tag
  const isFirst = !begun.has(`passage ${id}`)
  begun.add(`passage ${id}`)
  const isLit = selected && tag.includes(` data-criterion="${escape(selected)}"`)
  const classes = [verdicts.get(id), isLit && 'on'].filter(Boolean).join(' ')
  return `<mark${isFirst ? ` id="passage-${id}" tabindex="-1"` : ''}${classes ? ` class="${classes}"` : ''}${tag.slice('<mark'.length)}`
}
