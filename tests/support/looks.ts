/** The two looks in which every page is looked through. */
export const wide = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const
export const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const
