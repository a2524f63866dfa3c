/** The little of fontkit (pdfkit's own font library) that the certificate uses. */
declare module 'fontkit' {
  export interface Font {
    characterSet: number[]
    ascent: number
    descent: number
    unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): unknown
    layout(text: string): { advanceWidth: number }
  }
  export function create(data: Uint8Array): Font
}
