import { describe, expect, test } from 'vitest'
import { nameOf } from '~db/kept-statements'

describe('a statement gets a name', () => {
  test('of its own, the same each time', () => {
    const one = nameOf('select id from log where id = $1')
    expect(one).toMatch(/^kept_\d+$/)
    expect(nameOf('select id from log where id = $1')).toBe(one)
    expect(nameOf('select id from part where id = $1')).not.toBe(one)
  })

  test.each([
    ['select count(*) from log where cohort_id = $1'],
    ['update entry_writing set seq = seq + 1 where entry_id = $1'],
    ['insert into entry_update (entry_id, id) values ($1, $2)'],
  ])('%s', (sql) => {
    expect(nameOf(sql)).toBeDefined()
  })
})

describe('a statement stays without', () => {
  test.each([
    ['it takes no values', 'select set_config($$a$$, $$b$$, true)'],
    [
      'it is a list, whose best plan hangs on its values',
      'select id from log where cohort_id = $1 order by id limit $2',
    ],
    ['its columns may change', 'select * from submission where id = $1'],
    ['its columns may change', 'select "d".*, "p"."name" from decision as d where id = $1'],
    ['its columns may change', 'select p.id, p.* from part p where id = $1'],
    ['its columns may change', 'insert into log (id) values ($1) returning *'],
    ['its length changes', 'select id from log where id in ($1, $2)'],
    ['its length changes', 'insert into log (id) values ($1), ($2)'],
  ])('when %s: %s', (_, sql) => {
    expect(nameOf(sql)).toBeUndefined()
  })
})
