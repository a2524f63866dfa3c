/** Whether a plain text is evidently Markdown: by what nobody writes otherwise, or by several signs that one might. */
export function isMarkdown(text: string): boolean {
  if (text.length > 400_000) return false
  const lines = text.split('\n')
  const count = (sign: RegExp) => lines.filter((line) => sign.test(line)).length
  if (count(/^#{1,6} \S/) > 0 && lines.length > 1) return true
  if (count(/^\s*([-*+]|\d{1,3}[.)]) \S/) > 1) return true
  const inline = /(^|\s)(\*\*|__)\S[^*_\n]*\S?\2(?=\W|$)/.test(text) || /\[[^\]\n]+\]\(https?:\/\/[^)\s]+\)/.test(text)
  return inline || count(/^> \S/) > 0
}
