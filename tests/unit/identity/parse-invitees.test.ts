import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maxInvitees, parseInvitees, roleOf } from '~/modules/identity/parse-invitees'

const people = (text: string, ...rest: [] | [Parameters<typeof parseInvitees>[2]]) =>
  parseInvitees(text, 'trainee', ...rest).invitees.map(({ line, name, email, role }) => [line, name, email, role])
const errors = (text: string, ...rest: [] | [Parameters<typeof parseInvitees>[2]]) =>
  parseInvitees(text, 'trainee', ...rest).errors.map(({ line, problem, found }) => [line, problem, found])

describe('pasted addresses', () => {
  test('one a line, in any case, with blank lines between', () => {
    expect(people('Ada@Example.org\n\n  bo@example.org \r\nmailto:cy@example.org')).toEqual([
      [1, '', 'ada@example.org', 'trainee'],
      [3, '', 'bo@example.org', 'trainee'],
      [4, '', 'cy@example.org', 'trainee'],
    ])
  })
  test('as a mail program writes them', () => {
    expect(
      people('Łucja Żak <lucja@example.org>; "Ærenlund, Teodor" <teo@example.org>, Lovelace, Ada <ada@example.org>'),
    ).toEqual([
      [1, 'Łucja Żak', 'lucja@example.org', 'trainee'],
      [1, 'Ærenlund, Teodor', 'teo@example.org', 'trainee'],
      [1, 'Lovelace, Ada', 'ada@example.org', 'trainee'],
    ])
  })
  test('name, address and role without a header', () => {
    expect(people('Ada Lovelace, ada@example.org, assessor\nbo@example.org\tBo Ek\tIQA')).toEqual([
      [1, 'Ada Lovelace', 'ada@example.org', 'assessor'],
      [2, 'Bo Ek', 'bo@example.org', 'quality-assurer'],
    ])
  })
  test('a role in the words beside an address', () => {
    expect(people('ada@example.org, bo@example.org, supporter')).toEqual([
      [1, '', 'ada@example.org', 'trainee'],
      [1, '', 'bo@example.org', 'supporter'],
    ])
  })
  test('what is no address is named with its line', () => {
    expect(errors('ada@example.org\nDear all\nbo@example\ncy@@example.org')).toEqual([
      [2, 'not-an-address', 'Dear all'],
      [3, 'email-invalid', 'bo@example'],
      [4, 'email-invalid', 'cy@@example.org'],
    ])
  })
})

describe('a CSV', () => {
  test('columns in any order, quotes, a line break within a cell, and lines counted as the person sees them', () => {
    const csv =
      'role,Email,name\r\nassessor,ada@example.org,"Lovelace, Ada"\r\n\r\n,bo@example.org,"Bo\r\n""Bobo"" Ek"\r\nchief,cy@example.org,Cy\r\n'
    expect(people(csv)).toEqual([
      [2, 'Lovelace, Ada', 'ada@example.org', 'assessor'],
      [4, 'Bo "Bobo" Ek', 'bo@example.org', 'trainee'],
    ])
    expect(errors(csv)).toEqual([[6, 'role-unknown', 'chief']])
  })
  test('semicolons and a byte order mark, as spreadsheets write them', () => {
    expect(people('\uFEFF"Name";"E-mail";"Role"\nŻak, Łucja;lucja@example.org;Quality assurer')).toEqual([
      [2, 'Żak, Łucja', 'lucja@example.org', 'quality-assurer'],
    ])
  })
  test('tabs, and first and last names in columns of their own', () => {
    expect(people('First name\tSurname\tEmail address\nAda\tLovelace\tada@example.org')).toEqual([
      [2, 'Ada Lovelace', 'ada@example.org', 'trainee'],
    ])
  })
  test('a supporter for each', () => {
    const { invitees, errors } = parseInvitees(
      'email,supporter\nada@example.org,EM@example.org\nbo@example.org,\ncy@example.org,nobody',
      'trainee',
    )
    expect(invitees.map((i) => [i.email, i.supporter])).toEqual([
      ['ada@example.org', 'em@example.org'],
      ['bo@example.org', null],
    ])
    expect(errors).toEqual([{ line: 4, problem: 'supporter-invalid', found: 'nobody' }])
  })
  test('a missing address, and a person listed twice for one role', () => {
    const csv = 'name,email,role\nAda,,\nBo,bo@example.org,\nBo,BO@example.org,trainee\nBo,bo@example.org,assessor'
    expect(errors(csv)).toEqual([
      [2, 'email-missing', 'Ada'],
      [4, 'listed-twice', 'bo@example.org'],
    ])
    expect(people(csv).map((p) => p[3])).toEqual(['trainee', 'assessor'])
  })
  test('a role that may not be given here', () => {
    expect(errors('email,role\nada@example.org,admin', ['trainee', 'assessor'])).toEqual([
      [2, 'role-not-allowed', 'admin'],
    ])
  })
})

test('stops at a thousand and says so', () => {
  const rows = Array.from({ length: maxInvitees + 5 }, (_, i) => `p${i}@example.org`).join('\n')
  const parsed = parseInvitees(rows, 'trainee')
  expect(parsed.invitees).toHaveLength(maxInvitees)
  expect(parsed.isCut).toBe(true)
})

test.each(['<', '"', '@', '<a@', 'a@b<', ',', '"<', 'a '])(
  'half a million characters of %j are read without a standstill',
  (piece) => {
    expect(parseInvitees(piece.repeat(500_000 / piece.length), 'trainee').invitees).toEqual([])
  },
)

test('names lose control and direction characters, and are cut at 120', () => {
  const [one] = parseInvitees(
    `email,name\nada@example.org,"A\u202Eda\u0000  Lovelace"\nbo@example.org,${'x'.repeat(300)}`,
    'trainee',
  ).invitees
  expect(one!.name).toBe('A da Lovelace')
})

test('roles in the words people use', () => {
  expect(['Trainee', 'quality-assurer', 'Quality Assurer', 'IQA', 'external verifier', 'king', ''].map(roleOf)).toEqual(
    ['trainee', 'quality-assurer', 'quality-assurer', 'quality-assurer', 'external-verifier', undefined, undefined],
  )
})

test('any text is read without failing, and every row taken holds an address', () => {
  const pieces = fc.array(
    fc.oneof(fc.string(), fc.constantFrom(',', ';', '\n', '"', '<', '>', '\t', 'email', 'name', 'a@example.org', '\r')),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(
      pieces.map((p) => p.join('')),
      (text) => {
        for (const { email } of parseInvitees(text, 'trainee').invitees) expect(email).toMatch(/^\S+@\S+\.\S+$/)
      },
    ),
    { numRuns: 2000 },
  )
})
