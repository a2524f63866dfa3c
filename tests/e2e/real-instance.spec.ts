import { expect, test } from '@playwright/test'
import { anEmptyDatabase, startProduct, type Product } from '../support/server'
import { type MailServer, startMailServer } from '../support/smtp'

let product: Product
let mail: MailServer
let drop: () => Promise<void>
const secret = 'a secret of the tests, long enough'

test.beforeAll(async () => {
  const database = await anEmptyDatabase()
  drop = database.drop
  mail = await startMailServer()
  product = await startProduct({
    DATABASE_URL: database.url,
    SMTP_URL: mail.url,
    AUTH_SECRET: secret,
    LOG_LEVEL: 'info',
  })
})
test.afterAll(async () => {
  await product?.kill()
  await mail?.close()
  await drop?.()
})

test('a real instance: the console’s code makes the first admin, who then signs in by mail', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: product.origin })
  const page = await context.newPage()
  for (const path of ['/outbox', '/sign-in/demo']) {
    const answer = await context.request.fetch(path, {
      method: path === '/outbox' ? 'GET' : 'POST',
      form: path === '/outbox' ? undefined : { role: 'admin' },
      headers: { Origin: product.origin },
    })
    expect(answer.status()).toBe(404)
  }
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: /Continue as/ })).toHaveCount(0)

  await page.goto('/first-admin')
  const code = /enter this code: ([\dA-Z-]{19})/.exec(product.output())![1]!
  await page.getByLabel('Code from the console').fill('AAAA-AAAA-AAAA-AAAA')
  await page.getByLabel('Name', { exact: true }).fill('Ada Ek')
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByLabel('Name of your organisation').fill('Reedbank')
  await page.getByRole('button', { name: 'Become the first admin' }).click()
  await expect(page.getByRole('alert')).toContainText('That code does not work')
  await page.getByLabel('Code from the console').fill(code)
  await page.getByRole('button', { name: 'Become the first admin' }).click()
  await expect(page.getByRole('link', { name: 'Your account: Ada Ek' })).toBeVisible()
  expect((await context.request.get('/first-admin')).status()).toBe(404)

  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
  const text = await mail.mailTo('ada@example.org')
  const link = /http\S+\/sign-in\/link\?token=[\w-]+/.exec(text)![0]
  expect(link.startsWith(product.origin)).toBe(true)
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('link', { name: 'Your account: Ada Ek' })).toBeVisible()

  // Neither token, code nor address is written to the log.
  const token = link.split('token=')[1]!
  for (const quiet of [token, 'ada@example.org', 'Ada Ek']) expect(product.output()).not.toContain(quiet)
  await context.close()
})
