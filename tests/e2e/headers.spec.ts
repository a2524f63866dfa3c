import { expect, test, useProduct } from '../support/journey'

const { product } = useProduct()

test('a page hydrates under its policy, with fresh nonces and without inline styles or scripts', async ({
  visitor,
}) => {
  const page = await visitor()
  const answer = await page.goto('/no-such-page')
  const policy = answer!.headers()['content-security-policy']!
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic'/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Hydrated: Remix's router has taken over.
  await expect
    .poll(() => page.evaluate(() => Boolean((window as { __remixRouter?: unknown }).__remixRouter)))
    .toBe(true)
  const again = await fetch(`${product().origin}/no-such-page`)
  expect(again.headers.get('content-security-policy')).not.toBe(policy)
})
