import { describe, expect, it } from 'vitest'
import { documentOf } from '~/demo/document'
import { log as bronagh } from '~db/seeds/texts/bronagh'
import { criteria } from '~db/seeds/texts/criteria'
import * as delphine from '~db/seeds/texts/delphine'
import { log as ioana } from '~db/seeds/texts/ioana'
import * as leilani from '~db/seeds/texts/leilani'
import * as marisol from '~db/seeds/texts/marisol'
import * as padraig from '~db/seeds/texts/padraig'
import type { SeedBlock, SeedLog } from '~db/seeds/texts/shape'
import { log as tariq } from '~db/seeds/texts/tariq'
import * as wanjiru from '~db/seeds/texts/wanjiru'
import { log as yusra } from '~db/seeds/texts/yusra'

const logs: Record<string, SeedLog> = {
  bronagh,
  ioana,
  first: delphine.first,
  second: delphine.second,
  tariq,
  wanjiru: wanjiru.log,
  marisol: marisol.log,
  padraig: padraig.log,
  leilani: leilani.log,
  yusra,
}
const codes = criteria.map((criterion) => criterion.code)
const textsOf = (block: SeedBlock): string[] => {
  if ('h' in block) return [block.h]
  if ('p' in block) return [block.p]
  if ('quote' in block) return [block.quote]
  return 'list' in block ? block.list : [block.verse.join('\n')]
}
const paragraphs = (log: SeedLog) => log.entries.flatMap((entry) => entry.body.flatMap(textsOf))
const plain = (text: string) => text.replace(/\{C\d+\|([^{}]*)\}/g, '$1').replace(/\*([^*]+)\*/g, '$1')
const claimed = (log: SeedLog) =>
  new Set(paragraphs(log).flatMap((text) => [...text.matchAll(/\{(C\d+)\|/g)].map((match) => match[1]!)))
const words = (log: SeedLog) => paragraphs(log).map(plain).join(' ').split(/\s+/).length

describe('the demo’s texts', () => {
  it('are of real length, and the haiku log holds twenty verses and nothing else', () => {
    for (const name of ['bronagh', 'second', 'tariq', 'wanjiru', 'marisol', 'leilani'])
      expect(words(logs[name]!), name).toBeGreaterThan(1500)
    const blocks = ioana.entries.flatMap((entry) => entry.body)
    expect(blocks.every((block) => 'verse' in block)).toBe(true)
    expect(blocks).toHaveLength(20)
  })

  it('share no paragraph, but for the two attempts of one log', () => {
    const owner = new Map<string, string>()
    for (const [name, log] of Object.entries(logs)) {
      const author = name === 'second' ? 'first' : name
      for (const text of paragraphs(log).map(plain)) {
        expect(owner.get(text) ?? author, text.slice(0, 60)).toBe(author)
        owner.set(text, author)
      }
    }
  })

  it('claim every criterion where a record depends on it, and leave three open in the draft', () => {
    for (const name of ['second', 'tariq', 'wanjiru', 'marisol', 'padraig', 'leilani'])
      expect([...claimed(logs[name]!)].sort(), name).toEqual([...codes].sort())
    expect(codes.filter((code) => !claimed(bronagh).has(code))).toEqual(['C9', 'C11', 'C12'])
  })

  it('have notes whose quotation stands in exactly one place', () => {
    const quoted = [
      [delphine.first, delphine.firstNotes],
      [delphine.second, delphine.secondNotes],
      [wanjiru.log, wanjiru.notes],
      [marisol.log, marisol.notes],
      [leilani.log, leilani.notes],
    ] as const
    for (const [log, notes] of quoted)
      for (const { quote } of notes)
        expect(
          paragraphs(log).filter((text) => plain(text).includes(quote)),
          quote,
        ).toHaveLength(1)
  })

  it('become documents with nothing of the markup left and a claim id each', () => {
    for (const [name, log] of Object.entries(logs)) {
      const json = JSON.stringify(log.entries.map((entry) => documentOf(entry.body, `${name}/${entry.title}`)))
      expect(json).not.toMatch(/[{]C\d+\||\|/)
      const ids = [...json.matchAll(/"id":"([^"]+)"/g)].map((match) => match[1])
      expect(new Set(ids).size).toBeGreaterThanOrEqual(claimed(log).size)
    }
  })
})
