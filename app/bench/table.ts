export interface Column<Row> {
  title: string
  /** Numbers stand at the right, so that their digits line up. */
  isNumber?: boolean
  cell: (row: Row) => string
}

/** Rows as text in columns; a line of a title of its own wherever `group` changes. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  group?: (row: Row) => string,
): string {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)))
  const widths = columns.map(({ title }, at) => Math.max(widthOf(title), ...cells.map((line) => widthOf(line[at]!))))
  const write = (line: readonly string[]) =>
    line
      .map((text, at) => {
        const gap = ' '.repeat(widths[at]! - widthOf(text))
        return columns[at]!.isNumber ? gap + text : text + gap
      })
      .join('  ')
      .trimEnd()
  const lines = [write(columns.map(({ title }) => title)), widths.map((width) => '─'.repeat(width)).join('  ')]
  let before: string | undefined
  for (const [at, row] of rows.entries()) {
    const name = group?.(row)
    if (name !== before && at > 0) lines.push('')
    before = name
    lines.push(write(cells[at]!))
  }
  return lines.join('\n') + '\n'
}

const widthOf = (text: string) => [...text].length
