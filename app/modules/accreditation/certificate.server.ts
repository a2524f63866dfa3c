import PDFDocument from 'pdfkit'
import { m } from '~/platform/i18n/messages'
import { drawCode, linkTo, type Parent } from './certificate-code.server'
import { faceOfName } from '~/platform/pdf/pdf-fonts.server'
import { drawLine, fit, type Line, type Piece, type Style, wrap } from '~/platform/pdf/pdf-text.server'
import type { Printed } from './printed.server'
import { articleOf, countOfCriteria, longDate } from './words'

/** Everything that a certificate says. Dates are days (`2026-04-14`); an empty signatory leaves the line to be signed without a printed name. */
export interface Certificate extends Printed {
  number: string
  criteriaCount: number
  validFrom: string
  validTo: string | null
  issuedAt: Date
  /** The address that the code and the number open. */
  verifyUrl: string
}

type Doc = InstanceType<typeof PDFDocument>

// A4 landscape in points, and the sheet's own unit: a hundredth of its width (mockups/certificate.html).
const width = 841.89
const height = 595.28
const unit = width / 100
const left = 7.6 * unit
const right = width - left
const gap = 3 * unit

const ink = '#1b211e'
const quiet = '#454d47'
const pond = '#1b4d3e'

/**
 * The certificate as a PDF 1.7: one A4 page, landscape, tagged (headings, paragraphs, a figure with a text in its
 * place, links), in its language, with its fonts embedded. The same record gives the same bytes. It claims no
 * conformance: nobody has certified it against PDF/UA.
 */
export async function drawCertificate(certificate: Certificate): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    font: '', // no font of pdfkit's own: those aren't embedded
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: {
      Title: m.accreditation_certificate_title({ number: certificate.number, name: certificate.holderName }),
      Author: certificate.organisationName,
      Subject: certificate.award,
      Creator: m.product(),
      Producer: m.product(),
      CreationDate: certificate.issuedAt,
    },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })

  const foot = setFoot(certificate)
  const page = doc.struct('Document')
  doc.addStructure(page)
  drawWater(doc)
  drawHead(doc, page, certificate, foot.top)
  drawFoot(doc, page, certificate, foot)
  page.end()
  doc.end()
  return ended
}

/** The ripples: ornament, so no part of what is read aloud. */
function drawWater(doc: Doc) {
  const rings = [[16, 1.5], [30, 1.3], [46, 1.1], [64, 0.95], [84, 0.8], [106, 0.65], [130, 0.5], [156, 0.4], [184, 0.3]] as const // prettier-ignore
  const scale = 0.15 * unit
  const [x, y] = [82 * unit, 0.41 * height]
  doc.markContent('Artifact', { type: 'Layout' })
  doc.save().fillColor(pond, 0.85).strokeColor(pond, 0.85)
  doc.circle(x, y, 4 * scale).fill()
  for (const [radius, stroke] of rings)
    doc
      .lineWidth(stroke * scale)
      .circle(x, y, radius * scale)
      .stroke()
  doc.restore()
  doc.endMarkedContent()
}

/** Lines of one paragraph as one element of the structure; gives the baseline of the last. */
function paragraph(
  doc: Doc,
  parent: Parent,
  tag: string,
  lines: Line[],
  style: Style & { leading: number; color: string },
  x: number,
  top: number,
) {
  let y = top + style.size * (style.leading / 2 + 0.35) - style.size * style.leading
  parent.add(
    doc.struct(tag, {}, () => {
      doc.fillColor(style.color, 1)
      for (const line of lines) drawLine(doc, line, style, x, (y += style.size * style.leading))
    }),
  )
  return top + lines.length * style.size * style.leading
}

const display = [6.1, 5.6, 5.1, 4.6, 4.1].map((size) => ({ size: size * unit, tracking: -0.022, lines: 2 }))
const smaller = [3.7, 3.3, 2.9, 2.5].map((size) => ({ size: size * unit, tracking: -0.015, lines: 3 }))
const sentence = [2.15, 1.95, 1.75, 1.55].map((size) => ({ size: size * unit, lines: 5 }))

/** Who it is for and what it says, between the issuer's name at the top and the signatures. */
function drawHead(doc: Doc, page: Parent, certificate: Certificate, footTop: number) {
  const issuer = fit(
    [{ text: certificate.organisationName, face: 'serif-strong' }],
    [{ size: 2 * unit, lines: 2 }],
    46 * unit,
  )
  const bottom = paragraph(
    doc,
    page,
    'P',
    issuer.lines,
    { ...issuer.style, leading: 1.25, color: ink },
    left,
    6.6 * unit,
  )

  const lead = fit(
    [{ text: m.accreditation_certificate_that(), face: 'italic' }],
    [{ size: 1.9 * unit, lines: 1 }],
    46 * unit,
  )
  const name = fit(
    [{ text: certificate.holderName, face: faceOfName(certificate.holderName) }],
    [...display, ...smaller],
    47 * unit,
  )
  const body = fit(sentenceOf(certificate), sentence, 46 * unit)

  const blockHeight =
    lead.style.size * 1.4 +
    0.9 * unit +
    name.lines.length * name.style.size * 1.08 +
    1.5 * unit +
    body.lines.length * body.style.size * 1.42
  const space = footTop - 4.2 * unit - bottom
  let y = bottom + Math.max(0.5 * unit, (space - blockHeight) / 2)
  y = paragraph(doc, page, 'P', lead.lines, { ...lead.style, leading: 1.4, color: quiet }, left, y)
  y = paragraph(doc, page, 'H1', name.lines, { ...name.style, leading: 1.08, color: ink }, left, y + 0.9 * unit)
  paragraph(doc, page, 'P', body.lines, { ...body.style, leading: 1.42, color: ink }, left, y + 1.5 * unit)
}

/** The sentence from the catalogue, with the award in a stronger cut. */
function sentenceOf({ award, criteriaCount }: Certificate): Piece[] {
  const mark = '\u0001'
  const whole = m.accreditation_certificate_sentence({
    criteria: countOfCriteria(criteriaCount),
    article: articleOf(award),
    award: mark,
  })
  const [before = '', after = ''] = whole.split(mark)
  return [
    { text: before, face: 'serif' },
    { text: award, face: 'serif-strong' },
    { text: after, face: 'serif' },
  ]
}

const qrSize = 8.4 * unit
const column = (right - left - qrSize - 3 * gap) / 3
const small = { size: 1.42 * unit, leading: 1.35 }
const footBottom = height - 5.6 * unit

type Foot = ReturnType<typeof setFoot>

/** Two signatures, and the dates with the number: three columns of paragraphs on one line to sign on. */
function setFoot(certificate: Certificate) {
  const rows = (strong: string, ...others: string[]) => [
    wrap([{ text: strong, face: 'sans-strong' }], small, column),
    ...others.map((text) => wrap([{ text, face: 'sans' }], small, column)),
  ]
  const end = certificate.validTo
    ? m.accreditation_certificate_until({ date: longDate(certificate.validTo) })
    : m.accreditation_certificate_no_end()
  const checkAt = certificate.verifyUrl.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '')
  const columns = [
    rows(certificate.signatoryName, certificate.organisationName, m.accreditation_certificate_for_programme()),
    rows(certificate.awardingSignatoryName, certificate.awardingBody, m.accreditation_certificate_for_awarding_body()),
    rows(longDate(certificate.validFrom), end, certificate.number, checkAt),
  ]
  // An unprinted name still takes its line, so that the two signatures stand level.
  const count = (paragraphs: Line[][]) => paragraphs.reduce((sum, lines) => sum + Math.max(1, lines.length), 0)
  const tallest = Math.max(...columns.map(count))
  return { columns, top: footBottom - tallest * small.size * small.leading - 0.6 * unit }
}

function drawFoot(doc: Doc, page: Parent, certificate: Certificate, { columns, top }: Foot) {
  columns.forEach((paragraphs, index) => {
    const x = left + index * (column + gap)
    doc.markContent('Artifact', { type: 'Layout' })
    doc.lineWidth(0.75).strokeColor('#7f8479', 1).moveTo(x, top).lineTo(x + column, top).stroke() // prettier-ignore
    doc.endMarkedContent()
    let y = top + 0.6 * unit
    paragraphs.forEach((lines, row) => {
      const style = { ...small, color: row === 0 ? ink : quiet }
      const isNumber = index === 2 && row === 2
      const parent = isNumber
        ? linkTo(doc, page, certificate.verifyUrl, [x, y, column, lines.length * small.size * small.leading])
        : page
      const after = paragraph(doc, parent, isNumber ? 'Span' : 'P', lines, style, x, y)
      y = lines.length === 0 ? y + small.size * small.leading : after
    })
  })
  drawCode(doc, page, certificate.verifyUrl, [right - qrSize, top, qrSize], ink)
}
