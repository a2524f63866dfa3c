import Papa from 'papaparse'
import { roles, type Role } from '~/policy/actor'
import { isEmailAddress, normaliseEmail, normaliseName } from './addresses'

export const maxInvitees = 1000
export const maxPastedCharacters = 500_000

export interface Invitee {
  line: number
  name: string
  email: string
  role: Role
  /** E-mail address of the supporter, when the list has such a column. */
  supporter: string | null
}

export type InviteeProblem =
  | 'email-missing'
  | 'email-invalid'
  | 'role-unknown'
  | 'role-not-allowed'
  | 'supporter-invalid'
  | 'listed-twice'
  | 'not-an-address'

export interface InviteeError {
  line: number
  problem: InviteeProblem
  /** What stood there, cut short, so that the person finds it again. */
  found: string
}

export interface ParsedInvitees {
  invitees: Invitee[]
  errors: InviteeError[]
  /** True when the text holds more than `maxInvitees` rows; the rest was not read. */
  isCut: boolean
}

/** Ways to write a role in a list; everything else is named as unknown, never guessed. */
const roleWords: Record<string, Role> = {
  learner: 'trainee',
  mentor: 'supporter',
  trainer: 'supporter',
  iqa: 'quality-assurer',
  qa: 'quality-assurer',
  'internal quality assurer': 'quality-assurer',
  administrator: 'admin',
  eqa: 'external-verifier',
  verifier: 'external-verifier',
}

const columns = {
  email: ['email', 'e-mail', 'email address', 'e-mail address', 'mail'],
  name: ['name', 'full name', 'display name'],
  firstName: ['first name', 'given name', 'forename'],
  lastName: ['last name', 'surname', 'family name'],
  role: ['role'],
  supporter: ['supporter', 'supporter email', 'supporter e-mail', 'mentor'],
} as const
type Column = keyof typeof columns

/** The role that these words mean, or undefined: "Quality assurer", "quality-assurer" and "IQA" are one. */
export function roleOf(words: string): Role | undefined {
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
  return roles.find((role) => role.replaceAll('-', ' ') === plain) ?? roleWords[plain]
}

/**
 * Reads people to invite from pasted addresses (one a line, or in a row; bare or as `Name <address>`) or from a CSV
 * with a header of `name`, `email`, `role` and, if wanted, `supporter` (comma, semicolon or tab; a byte order mark and
 * quotes are fine). A row without a role gets `defaultRole`. Every row that can't be used is named with its line.
 */
export function parseInvitees(text: string, defaultRole: Role, allowed: readonly Role[] = roles): ParsedInvitees {
  const plain = text.replace(/^\uFEFF/, '').slice(0, maxPastedCharacters)
  const rows = readRows(plain)
  const header = findHeader(rows[0]?.cells ?? [])
  const body = header ? rows.slice(1) : rows
  const found = body.flatMap((row) => (header ? [fromColumns(row, header)] : fromLine(row)))
  return check(
    found.slice(0, maxInvitees),
    defaultRole,
    allowed,
    found.length > maxInvitees || text.length > maxPastedCharacters,
  )
}

interface Row {
  line: number
  cells: string[]
  text: string
}

interface Found {
  line: number
  name: string
  email: string
  role: string
  supporter: string
  stray: string
}

/** Rows with the line on which each starts: a quoted cell may run over several. */
function readRows(text: string): Row[] {
  const firstLine = text.slice(0, text.search(/\r\n|\r|\n|$/))
  const delimiter = [';', '\t', ','].find((mark) => findHeader(firstLine.split(mark).map(unquote))) ?? ','
  const isList = !findHeader(firstLine.split(delimiter).map(unquote))
  if (isList)
    return text
      .split(/\r\n|\r|\n/)
      .map((line, at) => ({ line: at + 1, cells: [], text: line }))
      .filter((row) => row.text.trim() !== '')

  const rows: Row[] = []
  let line = 1
  let read = 0
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data, text: data.join(delimiter) })
      line += text.slice(read, meta.cursor).match(/\r\n|\r|\n/g)?.length ?? 0
      read = meta.cursor
    },
  })
  return rows
}

const unquote = (cell: string) => cell.trim().replace(/^"(.*)"$/, '$1')

function findHeader(cells: string[]): Map<Column, number> | undefined {
  const header = new Map<Column, number>()
  cells.forEach((cell, at) => {
    const word = cell
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, ' ')
    for (const column of Object.keys(columns) as Column[])
      if ((columns[column] as readonly string[]).includes(word) && !header.has(column)) header.set(column, at)
  })
  return header.has('email') ? header : undefined
}

function fromColumns(row: Row, header: Map<Column, number>): Found {
  const cell = (column: Column) => row.cells[header.get(column) ?? -1]?.trim() ?? ''
  return {
    line: row.line,
    name: cell('name') || `${cell('firstName')} ${cell('lastName')}`,
    email: cell('email'),
    role: cell('role'),
    supporter: cell('supporter'),
    stray: '',
  }
}

/** A pasted line without a header: addresses, each with the words before it as its name and a role after it. */
function fromLine(row: Row): Found[] {
  // The bounds keep a line of nothing but "<" from being read over and over.
  const chunks = row.text.match(/(?:"[^"]{0,320}"|<[^<>]{0,320}>|[^,;\t"<])+|["<]/g)?.map((chunk) => chunk.trim()) ?? []
  const found: Found[] = []
  const pending: string[] = []
  for (const chunk of chunks) {
    if (chunk === '') continue
    const last = found.at(-1)
    if (chunk.includes('@')) {
      const { words, address } = splitAddress(chunk)
      found.push({
        line: row.line,
        name: [...pending.splice(0), words].filter(Boolean).join(', '),
        email: address,
        role: '',
        supporter: '',
        stray: '',
      })
    } else if (last && last.role === '' && roleOf(chunk)) last.role = chunk
    else pending.push(unquote(chunk))
  }
  const only = found.length === 1 ? found[0] : undefined
  if (only && only.name === '') only.name = pending.splice(0).join(' ')
  if (pending.length > 0)
    found.push({ line: row.line, name: '', email: '', role: '', supporter: '', stray: pending.join(', ') })
  return found
}

/** `Name <address>`, `name address` or `address`. */
function splitAddress(chunk: string) {
  const open = chunk.lastIndexOf('<')
  if (open >= 0 && chunk.endsWith('>'))
    return { words: unquote(chunk.slice(0, open)), address: chunk.slice(open + 1, -1).trim() }
  const words = chunk.split(/\s+/)
  const at = words.findIndex((word) => word.includes('@'))
  return { words: unquote(words.filter((_, i) => i !== at).join(' ')), address: words[at]! }
}

function check(found: Found[], defaultRole: Role, allowed: readonly Role[], isCut: boolean): ParsedInvitees {
  const invitees: Invitee[] = []
  const errors: InviteeError[] = []
  const seen = new Set<string>()
  for (const row of found) {
    const refuse = (problem: InviteeProblem, what: string) =>
      errors.push({ line: row.line, problem, found: what.slice(0, 80) })
    const email = normaliseEmail(row.email)
    const role = row.role === '' ? defaultRole : roleOf(row.role)
    const supporter = row.supporter === '' ? null : normaliseEmail(row.supporter)
    if (row.stray !== '') refuse('not-an-address', row.stray)
    else if (email === '') refuse('email-missing', row.name.trim())
    else if (!isEmailAddress(email)) refuse('email-invalid', row.email)
    else if (!role) refuse('role-unknown', row.role)
    else if (!allowed.includes(role)) refuse('role-not-allowed', row.role || role)
    else if (supporter !== null && !isEmailAddress(supporter)) refuse('supporter-invalid', row.supporter)
    else if (seen.has(`${email} ${role}`)) refuse('listed-twice', email)
    else {
      seen.add(`${email} ${role}`)
      invitees.push({ line: row.line, name: normaliseName(row.name), email, role, supporter })
    }
  }
  return { invitees, errors, isCut }
}
