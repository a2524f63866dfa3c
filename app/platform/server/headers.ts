import type { OutgoingHttpHeaders } from 'node:http'

/** Headers for every response (OWASP ASVS 5.0, chapter 3.4 and 3.5). */
export function commonHeaders(isHttps: boolean): OutgoingHttpHeaders {
  return {
    'X-Content-Type-Options': 'nosniff',
    // Within the product a page may know the one before; other sites learn nothing. (no-referrer would blank Origin.)
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isHttps && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  }
}

const unused = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...[
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'usb',
  ],
]

/** Headers for a page, beside the common ones. Scripts and styles run by nonce; style attributes and inline handlers don't run. */
export function pageHeaders(nonce: string, isHttps: boolean): OutgoingHttpHeaders {
  return {
    'Content-Security-Policy':
      // A browser that knows 'strict-dynamic' ignores 'self' for scripts.
      `default-src 'none'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; ` +
      `img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src 'self'; ` +
      `manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; ` +
      `report-uri /csp-reports${isHttps ? '; upgrade-insecure-requests' : ''}`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': permissions,
    'X-Frame-Options': 'DENY',
  }
}

const permissions = unused.map((feature) => `${feature}=()`).join(', ')
