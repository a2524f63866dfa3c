import type { Locator } from '@playwright/test'

/** Chooses the option whose words begin so: what follows them (how much somebody has in hand, say) may change. */
export async function choose(select: Locator, begins: string) {
  const option = select.locator('option').filter({ hasText: begins }).first()
  await select.selectOption(await option.getAttribute('value'))
}
