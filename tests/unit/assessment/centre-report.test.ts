import { describe, expect, it } from 'vitest'
import type { CentreReport } from '~/modules/assessment/quality/centre-report'
import { centreReportCsv } from '~/modules/assessment/quality/centre-report-csv'
import { centreReportPdf } from '~/modules/assessment/quality/centre-report-pdf.server'
import { startingPlan } from '~/modules/assessment/quality/sampling'
import { readPdf } from '../../support/read-pdf'

const report = (assessors: number): CentreReport => ({
  at: new Date('2026-11-30T20:00:00Z'),
  programme: { id: 'p', name: 'Facilitating Action Learning Sets', awardingBody: 'Fennmark Institute' },
  organisationName: 'Reedbank Partnership',
  plan: startingPlan,
  hasPlan: true,
  assessors: Array.from({ length: assessors }, (_, at) => ({
    name: at === 0 ? '=Teodor Ærenlund Żuławski' : `Assessor ${at}`,
    decided: 12,
    recommended: 10,
    referred: 2,
    medianDays: 6.25,
    sampled: 3,
    overturned: 1,
  })),
  draws: { draws: 2, sampled: 3, settled: 3 },
  appeals: [{ stage: 1, lodged: 2, upheld: 1, open: 0 }],
  decisions: { pairs: 3, same: 1, kappa: null, interval: null },
  criteria: { pairs: 36, same: 0.75, kappa: 0.6234, interval: [0.41, 0.8] },
})

describe('the centre report as PDF', () => {
  it('is tagged, with headings, header cells and every figure, in embedded fonts', async () => {
    const pdf = await readPdf(await centreReportPdf(report(1), 'Europe/London'))
    expect(pdf.isTagged).toBe(true)
    expect(pdf.title).toBe('Centre report')
    const of = (role: string) => pdf.structure.filter((one) => one.role === role).map(({ text }) => text)
    expect(of('H1')).toEqual(['Centre report'])
    expect(of('H2')).toEqual(['Assessors', 'Sampling plan', 'Agreement', 'Appeals'])
    expect(of('TH')).toContain('=Teodor Ærenlund Żuławski')
    expect(of('TD')).toEqual(expect.arrayContaining(['12', '6.3', '75 %', '0.62', '0.41 to 0.80', 'too few to say']))
    expect(pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true)
  })

  it('goes on over as many pages as it takes, and the same report gives the same bytes', async () => {
    const [once, twice] = [await centreReportPdf(report(120), 'UTC'), await centreReportPdf(report(120), 'UTC')]
    expect((await readPdf(once)).pages).toBeGreaterThan(2)
    expect(once.equals(twice)).toBe(true)
  })
})

describe('the centre report as CSV', () => {
  it('has one figure a line, and no formula', () => {
    const lines = centreReportCsv(report(1)).trimEnd().split('\r\n')
    expect(lines[0]).toBe('\uFEFFPart,Of,What,Value')
    expect(lines).toContain(`Assessors,"'=Teodor Ærenlund Żuławski",Decided,12`)
    expect(lines).toContain('Agreement,All criteria,Kappa,0.6234')
    expect(lines).toContain('Appeals,1,Upheld,1')
  })
})
