import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
import pg from 'pg'
import { PNG } from 'pngjs'
import { expectAccessible } from '../support/accessible'
import { codeOf, wrongCodeOf } from '../support/authenticator'
import { continueAs, expect, test, useProduct } from '../support/journey'

const { databaseUrl } = useProduct()

let database: pg.Client
test.beforeAll(async () => {
  database = new pg.Client({ connectionString: databaseUrl() })
  database.on('error', () => {})
  await database.connect()
})
test.afterAll(() => database.end())

/** As if half a minute had passed since the last code: the one that is shown now is new again. */
const later = () => database.query('update second_factor set last_step = 0')
const askFor = (isAsked: boolean) => database.query('update programme set second_factor_required = $1', [isAsked])
const settingsPage = async () => {
  const { rows } = await database.query<{ id: string }>('select id from programme')
  return `/programmes/${rows[0]!.id}/settings`
}
const codeField = (page: Page) => page.getByLabel('Code from the authenticator')
const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** From the page that explains it to the recovery codes. */
async function setUp(page: Page): Promise<{ key: string; codes: string[] }> {
  await page.getByRole('button', { name: 'Set up an authenticator' }).click()
  await expect(title(page)).toHaveText('Set up an authenticator')
  const key = (await page.locator('.key').innerText()).replaceAll(/\s/g, '')
  await codeField(page).fill(await codeOf(key))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(title(page)).toHaveText('Your recovery codes')
  await later()
  return { key, codes: await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts() }
}

async function readPicture(picture: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await picture.screenshot({ scale: 'css' }))
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

/** The newest mail to an address on the outbox page, once the worker has sent it. */
async function mailTo(page: Page, address: string, subject: string) {
  const mail = page
    .getByRole('article')
    .filter({ hasText: address })
    .filter({ has: page.getByRole('heading', { name: subject }) })
    .first()
  await expect(async () => {
    await page.goto('/outbox')
    await expect(mail).toBeVisible({ timeout: 500 })
  }).toPass()
  return mail
}

test('set up, signed in with, recovered from, and turned off', async ({ as }) => {
  const page = await as('assessor')
  await page.goto('/account')
  await page.getByRole('link', { name: 'Set up an authenticator' }).click()
  await expect(title(page)).toHaveText('Second factor')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Set up an authenticator' }).click()
  const key = (await page.locator('.key').innerText()).replaceAll(/\s/g, '')
  const uri = (await page.getByRole('link', { name: /On this phone/ }).getAttribute('href'))!
  expect(new URL(uri).searchParams.get('secret')).toBe(key)
  expect(await readPicture(page.getByRole('img', { name: /QR code/ }))).toBe(uri)
  await expectAccessible(page)
  await codeField(page).fill('12 34')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('alert')).toContainText('The code is six figures')
  await codeField(page).fill(await wrongCodeOf(key))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('alert')).toContainText('That code does not work')
  expect((await page.locator('.key').innerText()).replaceAll(/\s/g, '')).toBe(key)
  const first = await codeOf(key)
  await codeField(page).fill(`${first.slice(0, 3)} ${first.slice(3)}`)
  await page.getByRole('button', { name: 'Confirm' }).click()

  await expect(title(page)).toHaveText('Your recovery codes')
  await expectAccessible(page)
  const codes = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts()
  expect(codes).toHaveLength(10)
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save as a text file' }).click()
  const saved = await readFile((await (await saving).path())!, 'utf8')
  expect(saved).toContain('teodor@demo.oldpond.example')
  for (const code of codes) expect(saved).toContain(code)
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await expect(page).toHaveURL('/queue')
  await mailTo(page, 'teodor@demo.oldpond.example', 'Your second factor is set up')

  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(title(page)).toHaveText('Sign in')
  await page.goto('/sign-in?to=/account')
  await page.getByLabel('E-mail address').fill('teodor@demo.oldpond.example')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(title(page)).toHaveText('Look in your mail')
  await (await mailTo(page, 'teodor@demo.oldpond.example', 'Your link to sign in')).getByRole('link').click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(title(page)).toHaveText('One more step')
  await expectAccessible(page)
  // Half-way, nothing else is open.
  await page.goto('/queue')
  await expect(page).toHaveURL('/sign-in?to=%2Fqueue')
  await page.goto('/sign-in/second-factor')
  await codeField(page).fill(first)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText(/has been used|does not work/)
  await expectAccessible(page)
  await later()
  await codeField(page).fill(await codeOf(key))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/account')
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible()

  await continueAs(page, 'assessor')
  await expect(title(page)).toHaveText('One more step')
  await page.getByRole('link', { name: 'Use a recovery code' }).click()
  await expectAccessible(page)
  await page.getByLabel('Recovery code').fill(codes[0]!.toLowerCase())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/queue')
  await page.goto('/account/second-factor')
  await expect(page.getByText('9 recovery codes are left.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Make new recovery codes' }).click()
  await expectAccessible(page)
  const other = await page.context().newPage()
  await other.goto('/account/second-factor')
  await other.getByRole('link', { name: 'Turn it off' }).click()
  await expectAccessible(other)
  await other.getByLabel('Code from the authenticator, or a recovery code').fill(codes[1]!)
  await other.getByRole('button', { name: 'Turn it off' }).click()
  await expect(other.getByText('You have none.')).toBeVisible()
  // The tab that knows nothing of it yet.
  await page.getByLabel('Code from the authenticator, or a recovery code').fill(codes[2]!)
  await page.getByRole('button', { name: 'Make new codes' }).click()
  await expect(page.getByRole('alert')).toContainText('turned off or reset meanwhile')
  await continueAs(page, 'assessor')
  await expect(page).toHaveURL('/queue')
})

test('five wrong codes end a sign-in, which can be begun again', async ({ as, visitor }) => {
  const owner = await as('quality assurer')
  await owner.goto('/account/second-factor')
  const { key } = await setUp(owner)
  const page = await visitor({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await continueAs(page, 'quality assurer')
  for (let i = 0; i < 4; i++) {
    await codeField(page).fill(await wrongCodeOf(key))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toContainText('That code does not work')
    await codeField(page).fill('')
  }
  await codeField(page).fill(await wrongCodeOf(key))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(title(page)).toHaveText('Please start again')
  await expect(page.getByRole('alert')).toContainText('Five codes did not work')
  await expectAccessible(page)
  await page.goto('/sign-in/recovery-code')
  await expect(title(page)).toHaveText('Please start again')
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await continueAs(page, 'quality assurer')
  await codeField(page).fill(await codeOf(key))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/confirmations')
})

test('an admin resets it for somebody who lost it, who is signed out and told', async ({ as }) => {
  const lost = await as('assessor')
  await lost.goto('/account/second-factor')
  await setUp(lost)
  const admin = await as('admin')
  const { rows } = await database.query<{ id: string }>(
    `select m.organisation_id as id from membership m join person p on p.id = m.person_id
     where p.email = 'teodor@demo.oldpond.example' and m.role = 'assessor'`,
  )
  await admin.goto(`/organisations/${rows[0]!.id}`)
  const row = admin.getByRole('row').filter({ hasText: 'teodor@demo.oldpond.example' })
  await row.getByText('Reset second factor …').click()
  await expectAccessible(admin)
  await row.getByRole('button', { name: 'Reset their second factor' }).click()
  await expect(row.getByText('Reset second factor …')).toHaveCount(0)
  await lost.goto('/queue')
  await expect(lost).toHaveURL(/\/sign-in/)
  await mailTo(lost, 'teodor@demo.oldpond.example', 'Your second factor was reset')
  await continueAs(lost, 'assessor')
  await expect(lost).toHaveURL('/queue')
})

test('a programme asks for it: its admin and an assessor are led to set it up, and go on', async ({ as }) => {
  const admin = await as('admin')
  await admin.goto(await settingsPage())
  await admin.getByLabel('Assessors, quality assurers and admins need a second factor').check()
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Save' }).click()
  // It binds whoever asks for it, too.
  await expect(title(admin)).toHaveText('This programme asks for a second factor')
  await setUp(admin)
  await admin.getByRole('link', { name: 'I have kept them' }).click()
  await expect(admin.getByText('assessors, quality assurers and admins with a second factor')).toBeVisible()

  const page = await as('assessor', { viewport: { width: 360, height: 740 } })
  await expect(page).toHaveURL('/account/second-factor')
  await expect(title(page)).toHaveText('This programme asks for a second factor')
  await expectAccessible(page)
  await page.goto('/account')
  await expect(page.getByText('A second factor is asked for')).toBeVisible()
  await expect(page.getByText('(waits for a second factor)')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Queue' })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto('/queue?by=due')
  await expect(title(page)).toHaveText('This programme asks for a second factor')
  await setUp(page)
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await expect(page).toHaveURL('/queue?by=due')
  await expect(page.getByText('A second factor is asked for')).toHaveCount(0)

  // Nobody else is held up.
  const trainee = await as('trainee')
  await expect(trainee).toHaveURL('/desk')
  await expect(trainee.getByText('A second factor is asked for')).toHaveCount(0)
})

test('asked for while something is being typed: it is refused in words, and still stands there', async ({ as }) => {
  await askFor(false)
  await database.query(`update person set second_factor_at = null where email like 'mirembe@%'`)
  await database.query(
    `delete from second_factor f using person p where p.id = f.person_id and p.email like 'mirembe@%'`,
  )
  const page = await as('admin')
  await page.goto(await settingsPage())
  await page.getByLabel('Name of the programme').fill('A programme renamed')
  await askFor(true)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('A second factor is asked of you before you can do this')
  await expect(page.getByLabel('Name of the programme')).toHaveValue('A programme renamed')
  await askFor(false)
})

test.describe('without JavaScript', () => {
  test('it is set up and signed in with all the same', async ({ as }) => {
    const page = await as('external verifier', { javaScriptEnabled: false })
    await page.goto('/account/second-factor')
    const { key, codes } = await setUp(page)
    expect(codes).toHaveLength(10)
    await page.getByRole('link', { name: 'I have kept them' }).click()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await continueAs(page, 'external verifier')
    await codeField(page).fill(await codeOf(key))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/register')
  })
})
