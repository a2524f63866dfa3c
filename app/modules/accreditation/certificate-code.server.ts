import type PDFDocument from 'pdfkit'
import QRCode from 'qrcode'
import { m } from '~/platform/i18n/messages'

type Doc = InstanceType<typeof PDFDocument>
/** An element of the structure that is read aloud. */
export type Parent = ReturnType<Doc['struct']>

/** A link to the verification page over a rectangle; what is drawn in it is added to the element that this gives. */
export function linkTo(doc: Doc, page: Parent, url: string, [x, y, w, h]: [number, number, number, number]): Parent {
  const link = doc.struct('Link')
  const around = doc.struct('P')
  page.add(around)
  around.add(link)
  const contents = new String(m.accreditation_certificate_check_at({ url }))
  doc.link(x, y, w, h, url, { structParent: link, Contents: contents } as never)
  return link
}

/** The code, drawn as shapes: sharp at any size. Its modules are runs of ink on the white of the sheet. */
export function drawCode(doc: Doc, page: Parent, url: string, [x, y, size]: [number, number, number], ink: string) {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' })
  const module = size / modules.size
  const figure = {
    alt: m.accreditation_certificate_code({ url }),
    bbox: [x, y, x + size, y + size],
  }
  const draw = () => {
    for (let row = 0; row < modules.size; row++) {
      for (let from = 0; from < modules.size; from++) {
        let to = from
        while (to < modules.size && modules.get(row, to)) to++
        if (to > from) doc.rect(x + from * module, y + row * module, (to - from) * module, module)
        from = to
      }
    }
    doc.fill(ink)
  }
  linkTo(doc, page, url, [x, y, size, size]).add(doc.struct('Figure', figure as never, draw))
}
