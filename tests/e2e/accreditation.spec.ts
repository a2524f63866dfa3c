import type { Page } from '@playwright/test'
import { kyselyOn, openPool } from '~db/client.server'
import { reedbank } from '~/demo/people'
import { programmeId } from '~/demo/provider.server'
import { aConfirmedSubmission } from '../support/confirmed'
import { expect, test, useProduct } from '../support/journey'
import { readPdf } from '../support/read-pdf'

const { databaseUrl, product } = useProduct()

/** Somebody of the demo's provider whose recommendation has just been confirmed. */
async function confirmed(name: string) {
  const pool = openPool({ url: databaseUrl(), max: 1 })
  try {
    const db = kyselyOn(pool)
    const cohort = await db
      .selectFrom('cohort')
      .selectAll()
      .where('programme_id', '=', programmeId)
      .where('organisation_id', '=', reedbank.id)
      .executeTakeFirstOrThrow()
    return await aConfirmedSubmission(db, {
      name,
      organisationId: reedbank.id,
      cohort: { cohortId: cohort.id, programmeId, frameworkVersionId: cohort.framework_version_id },
    })
  } finally {
    await pool.end()
  }
}

/** Issues what waits and opens the person's record; gives its number and address. */
async function issue(admin: Page, name: string) {
  await confirmed(name)
  await admin.goto('/register')
  await admin.getByRole('button', { name: /Issue records for .*Reedbank/ }).click()
  await expect(admin.getByText(/\d records? issued/)).toBeVisible()
  await admin.getByRole('row', { name }).getByRole('link').click()
  await expect(admin.getByRole('heading', { level: 1, name })).toBeVisible()
  const number = (await admin
    .getByText(/^OP-[0-9A-Z]{4}-/)
    .first()
    .textContent())!
  return { number, path: new URL(admin.url()).pathname }
}

test('an admin issues a record; its certificate’s code leads anyone to it; revoked, it says so', async ({ as }) => {
  const admin = await as('admin')
  const { number, path } = await issue(admin, 'Zofia Żuławska-Ødegård')

  const answer = await admin.request.get(`${path}/certificate.pdf`)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect(answer.headers()['cache-control']).toContain('no-store')
  const pdf = await readPdf(await answer.body())
  expect(pdf.structure.find(({ role }) => role === 'H1')?.text).toBe('Zofia Żuławska-Ødegård')
  expect(pdf.text).toContain(number)
  expect(pdf.text).toContain('Fennmark Institute of Set Practice')
  expect(pdf.isTagged).toBe(true)
  expect(pdf.fonts.filter((font) => !font.isEmbedded)).toEqual([])
  expect(pdf.code).toBe(`${product().origin}/verify/${number}`)

  // Anyone's phone: no session, no script.
  const seen = await fetch(pdf.code!)
  expect(seen.status).toBe(200)
  expect(seen.headers.get('x-robots-tag')).toBe('noindex')
  expect(seen.headers.get('cache-control')).toContain('no-store')
  const html = await seen.text()
  expect(html).toContain('valid.')
  expect(html).toContain('Zofia Żuławska-Ødegård')
  expect(html).not.toContain('<script')
  expect(html).toMatch(/<meta name="robots" content="noindex"/)

  await admin.getByRole('link', { name: 'Revoke' }).click()
  await admin.getByRole('button', { name: 'Revoke for good' }).click()
  await expect(admin.getByRole('alert')).toContainText('Choose a reason.')
  await admin.getByRole('radio', { name: 'Another reason' }).check()
  await admin.getByRole('button', { name: 'Revoke for good' }).click()
  await expect(admin.getByRole('alert')).toContainText('Write the reason.')
  await expect(admin.getByRole('radio', { name: 'Another reason' })).toBeChecked()
  await admin.getByRole('radio', { name: 'Conditions of accreditation not met' }).check()
  await admin.getByRole('button', { name: 'Revoke for good' }).click()
  await expect(admin.getByText('Revoked', { exact: true }).first()).toBeVisible()
  await expect(admin.getByText(/^Was accredited as .*; the record is revoked\.$/)).toBeVisible()
  await expect(admin.getByRole('link', { name: /Certificate/ })).toHaveCount(0)

  const revoked = await (await fetch(pdf.code!)).text()
  expect(revoked).toContain('revoked.')
  expect(revoked).toContain('Conditions of accreditation not met')
  const refused = await admin.request.get(`${path}/certificate.pdf`)
  expect(refused.status()).toBe(409)
  expect(await refused.text()).toMatch(/<h1>[^<]+<\/h1><p>[^<]*revoked/)
  const missing = await admin.request.get('/records/00000000-0000-4000-8000-000000000000/certificate.pdf')
  expect([missing.status(), await missing.text()]).toEqual([404, expect.stringContaining('There is nothing here')])
  await admin.goto('/register/ledger')
  await expect(admin.getByText(/the chain is whole/)).toBeVisible()
})

test('the public checks a number and reports a certificate without scripts', async ({ as, visitor }) => {
  const admin = await as('admin')
  const { number } = await issue(admin, 'Ioana Vîlceanu-Test')
  const visitorPage = await visitor({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  await visitorPage.goto('/verify')
  await visitorPage
    .getByLabel('Number on the certificate')
    .fill(`${number.slice(0, -1)}${number.endsWith('4') ? '5' : '4'}`)
  await visitorPage.getByRole('button', { name: 'Check' }).click()
  await expect(visitorPage.getByText(/the last one is there to show that/)).toBeVisible()
  await visitorPage.getByLabel('Number on the certificate').fill(number.toLowerCase().replaceAll('-', ' '))
  await visitorPage.getByRole('button', { name: 'Check' }).click()
  await expect(visitorPage.getByRole('heading', { level: 1 })).toHaveText('This record is valid.')
  await expect(visitorPage).toHaveTitle(`${number}: This record is valid. · Oldpond`)
  await hasNoSidewaysScroll(visitorPage)

  await visitorPage.getByRole('link', { name: 'Something looks wrong' }).click()
  await visitorPage.getByLabel('What looks wrong?').fill('The name on the paper is another.')
  await visitorPage.getByLabel(/Your e-mail address/).fill('ann@example.org')
  await visitorPage.getByRole('button', { name: 'Send to the issuer' }).click()
  await expect(visitorPage.getByRole('heading', { level: 1 })).toHaveText('Thank you. It has reached the issuer.')

  await admin.goto('/register')
  await admin.getByRole('link', { name: /report.* to look into/ }).click()
  const report = admin.getByRole('article', { name: number })
  await expect(report).toContainText('The name on the paper is another.')
  await expect(report).toContainText('ann@example.org')
  await report.getByRole('button', { name: 'Mark as looked into' }).click()
  await expect(report.getByText('Looked into', { exact: true })).toBeVisible()
})

test('a number that is no record’s, or none at all, is answered kindly', async ({ visitor }) => {
  const page = await visitor()
  const unknown = await page.goto('/verify/OP-7K3M-9HXR-4WYX')
  expect(unknown!.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such record.')
  const mistyped = await page.goto('/verify/OP-26-04417')
  expect(mistyped!.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('That number is not quite right.')
  await expect(page.getByText(/twelve characters after OP/)).toBeVisible()
  expect((await page.goto(`/verify/${encodeURIComponent('<b>" % é/..')}`))!.status()).toBe(404)
})

test('the page of a number runs no script, even where scripts may run', async ({ visitor }) => {
  const page = await visitor()
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  const answer = await page.goto('/verify/OP-7K3M-9HXR-4WYX', { waitUntil: 'networkidle' })
  expect(scripts).toEqual([])
  expect((await answer!.body()).length).toBeLessThan(10_000)
})

test('guessing numbers is slowed down, in plain words', async ({ visitor }) => {
  const page = await visitor()
  const answers = await Promise.all(
    Array.from({ length: 130 }, () => fetch(`${product().origin}/verify/OP-7K3M-9HXR-4WYX`)),
  )
  const refused = answers.find(({ status }) => status === 429)
  expect(refused).toBeDefined()
  expect(Number(refused!.headers.get('retry-after'))).toBeGreaterThan(0)
  const html = await refused!.text()
  expect(html).toContain('Too many tries in a short time')
  expect(html).not.toContain('<script')
  await page.goto('/verify')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('an external verifier reads the register and changes nothing', async ({ as }) => {
  const admin = await as('admin')
  const { number, path } = await issue(admin, 'Pádraig Probe')
  const verifier = await as('external verifier')
  await verifier.goto('/register?q=padraig+pro')
  await expect(verifier.getByRole('row', { name: 'Pádraig Probe' })).toContainText(number)
  await expect(verifier.getByRole('button', { name: /Issue records/ })).toHaveCount(0)
  await verifier.goto(path)
  await expect(verifier.getByRole('link', { name: 'Revoke' })).toHaveCount(0)
  expect((await verifier.goto(`${path}/revocation`))!.status()).toBe(403)
  expect((await verifier.goto('/register/reports'))!.status()).toBe(404)
})

async function hasNoSidewaysScroll(page: Page) {
  const box = await page.locator('body').boundingBox()
  expect(box!.width).toBeLessThanOrEqual(page.viewportSize()!.width)
}
