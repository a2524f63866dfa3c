import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { expectAccessible } from '../support/accessible'
import { expect, test, useProduct } from '../support/journey'

const { databaseUrl } = useProduct()

/** An invitation to the demo's first cohort, as its mail would hold it. */
async function anInvitation(email: string, { expires = 14, isWithdrawn = false } = {}): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  await client.query(
    `insert into invitation
       (email, name, role, organisation_id, programme_id, cohort_id, token_hash, sent_at, expires_at, withdrawn_at)
     select $1, 'Łucja Żak', 'trainee', c.organisation_id, c.programme_id, c.id, $2, now(),
            now() + make_interval(days => $3), case when $4 then now() end
       from cohort c order by c.name desc limit 1`,
    [email, createHash('sha256').update(token).digest('base64url'), expires, isWithdrawn],
  )
  await client.end()
  return `/invitations/${token}`
}

test('somebody new looks, says their name, accepts and is in', async ({ visitor }) => {
  const page = await visitor()
  const address = await anInvitation('lucja@example.org')
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are invited')
  await expect(page.getByText('invites you to take part as trainee')).toBeVisible()
  await expect(page.getByText('Facilitating Action Learning Sets')).toBeVisible()
  await expect(page.getByText('lucja@example.org')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Your name').fill('')
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('Type your name.')
  await expectAccessible(page)
  await page.getByLabel('Your name').fill('Łucja Żak-Ørsted')
  await page.getByRole('button', { name: 'Accept and sign in' }).dblclick()
  await expect(page).not.toHaveURL(address)
  await page.goto('/account')
  await expect(page.getByLabel('Name')).toHaveValue('Łucja Żak-Ørsted')
  await expect(page.getByText('trainee')).toBeVisible()

  const other = await visitor()
  await other.goto(address)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This invitation has been accepted')
  await expectAccessible(other)
})

test('somebody known is not asked for a name, and signs in as ever: the link lets nobody in', async ({
  as,
  visitor,
}) => {
  const page = await as('admin', { viewport: { width: 360, height: 740 } })
  const address = await anInvitation('teodor@demo.oldpond.example')
  await page.goto(address)
  await expect(page.getByLabel('Your name')).toHaveCount(0)
  await expect(page.getByText('On this device Mirembe Castellane is signed in.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation has been accepted')
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/account')
  await expect(page.getByLabel('Name')).toHaveValue('Mirembe Castellane')

  const stranger = await visitor()
  await stranger.goto(address)
  await stranger.goto('/account')
  await expect(stranger).toHaveURL(/sign-in/)
})

test('who is signed in accepts beside what they hold, and stays signed in', async ({ as }) => {
  const page = await as('assessor')
  await page.goto('/account')
  const email = (await page
    .getByText(/@demo\.oldpond\.example/)
    .first()
    .textContent())!.match(/\S+@\S+example/)![0]
  await page.goto(await anInvitation(email))
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(page.getByText('You hold the role now')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Go to your pages' }).click()
  await page.goto('/account')
  await expect(page.getByText('trainee')).toBeVisible()
})

test('one that has expired or was withdrawn says so, and one that never was is not there', async ({ visitor }) => {
  const page = await visitor({ colorScheme: 'dark', viewport: { width: 360, height: 740 } })
  await page.goto(await anInvitation('late@example.org', { expires: -1 }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation has expired')
  await expectAccessible(page)
  const gone = await anInvitation('gone@example.org', { isWithdrawn: true })
  await page.goto(gone)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation was withdrawn')
  await expectAccessible(page)
  const answer = await page.goto('/invitations/nothing')
  expect(answer!.status()).toBe(404)
})

test('without JavaScript', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto(await anInvitation('plain@example.org'))
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await expect(page).not.toHaveURL(/invitations/)
})
