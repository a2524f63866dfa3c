import { beforeAll, describe, expect, it } from 'vitest'
import { type Certificate, drawCertificate } from '~/modules/accreditation/certificate.server'
import { undrawable } from '~/platform/pdf/pdf-fonts.server'
import { type ReadPdf, readPdf } from '../../support/read-pdf'

const certificate: Certificate = {
  number: 'OP-7K3M-9HXR-4WYX',
  holderName: 'Marisol Ødegaard-Pinto',
  award: 'facilitator of action learning sets',
  organisationName: 'Reedbank Partnership',
  awardingBody: 'Fennmark Institute of Set Practice',
  signatoryName: 'Mirembe Castellane',
  awardingSignatoryName: 'Dr Ingeborg Tavares-Quill',
  criteriaCount: 12,
  validFrom: '2026-04-14',
  validTo: '2029-04-14',
  issuedAt: new Date('2026-04-14T10:00:00Z'),
  verifyUrl: 'https://oldpond.example/verify/OP-7K3M-9HXR-4WYX',
}
const draw = async (change: Partial<Certificate> = {}) => readPdf(await drawCertificate({ ...certificate, ...change }))
const textOf = (pdf: ReadPdf, role: string) =>
  pdf.structure.filter((element) => element.role === role).map(({ text }) => text)

describe('the certificate', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await draw()
  })

  it('is one A4 page, landscape, with a title and a language', () => {
    expect(pdf.pages).toBe(1)
    expect(pdf.size.map(Math.round)).toEqual([842, 595])
    expect(pdf.title).toBe('Certificate OP-7K3M-9HXR-4WYX · Marisol Ødegaard-Pinto')
    expect(pdf.language).toBe('en-GB')
  })

  it('is tagged: read aloud in order, with the name as its heading and words for the code', () => {
    expect(pdf.isTagged).toBe(true)
    expect(textOf(pdf, 'H1')).toEqual(['Marisol Ødegaard-Pinto'])
    expect(textOf(pdf, 'Figure')).toEqual(['Code that opens https://oldpond.example/verify/OP-7K3M-9HXR-4WYX'])
    expect(textOf(pdf, 'P').filter(Boolean)).toEqual([
      'Reedbank Partnership',
      'This is to say that',
      'has kept a learning log, had it judged against twelve criteria, and is accredited as a facilitator of action learning sets.',
      'Mirembe Castellane',
      'Reedbank Partnership',
      'for the programme',
      'Dr Ingeborg Tavares-Quill',
      'Fennmark Institute of Set Practice',
      'for the awarding body',
      '14 April 2026',
      'valid until 14 April 2029',
      'oldpond.example/verify',
    ])
    expect(textOf(pdf, 'Span')).toEqual(['OP-7K3M-9HXR-4WYX'])
  })

  it('carries its fonts with it', () => {
    expect(pdf.fonts.length).toBeGreaterThanOrEqual(6)
    for (const font of pdf.fonts)
      expect(font).toEqual({ name: expect.stringMatching(/^[A-Z]{6}\+(Literata|SourceSans3)/), isEmbedded: true })
  })

  it('has a code that reads as the verification address, and links there', () => {
    expect(pdf.code).toBe(certificate.verifyUrl)
    expect(pdf.links).toEqual([certificate.verifyUrl, certificate.verifyUrl])
  })

  it.each([
    'Bronagh Szczepańska',
    'Pádraig Żuławski',
    'Ioana Vîlceanu-Pryce',
    'Ærenlund',
    'Søren Ångström Þórðarson',
    'Jiří Ďurčo-Ľubomír Ňouček',
    'Ștefania Țurcanu',
    'Nguyễn Thị Ánh',
    'Ελένη Παπαδοπούλου',
    'Оксана Шевченко',
  ])('writes %s with letters that every reader finds again', async (holderName) => {
    const { structure, fonts, text } = await draw({ holderName, signatoryName: holderName })
    expect(structure.find(({ role }) => role === 'H1')!.text).toBe(holderName)
    expect(text.split(holderName)).toHaveLength(3)
    expect(fonts.every((font) => font.isEmbedded)).toBe(true)
    expect(undrawable(holderName)).toEqual([])
  })

  it('writes an accent that was typed apart from its letter as one letter', async () => {
    const { text } = await draw({ holderName: 'Zofia Żuławska'.normalize('NFD') })
    expect(text).toContain('Zofia Żuławska')
  })

  it('does not lose a letter that an earlier certificate used only inside another', async () => {
    await draw({ holderName: 'Ý' })
    expect((await draw({ holderName: 'Yuki Yilmaz' })).text).toContain('Yuki Yilmaz')
  })

  it('keeps any name on the page', async () => {
    for (const holderName of [
      'Bartholomew Featherstonehaugh-Cholmondeley-Marjoribanks of Wymondham and Happisburgh',
      'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      'W'.repeat(120),
    ]) {
      const long = await draw({ holderName })
      expect(long.pages).toBe(1)
      expect(long.structure.find(({ role }) => role === 'H1')!.text.replaceAll(' ', '')).toBe(
        holderName.replaceAll(' ', ''),
      )
    }
  })

  it('says so when there is no end, no printed signatory, and an award that begins with a vowel', async () => {
    const { text } = await draw({ validTo: null, signatoryName: '', award: 'advanced facilitator', criteriaCount: 25 })
    expect(text).toContain('valid without an end date')
    expect(text).toContain('judged against 25 criteria, and is accredited as an advanced facilitator.')
  })

  it('names the letters that it cannot draw', () => {
    expect(undrawable('王小明 Wang')).toEqual(['王', '小', '明'])
  })

  it('is the same for the same record', async () => {
    expect(await drawCertificate(certificate)).toEqual(await drawCertificate(certificate))
  })
})
