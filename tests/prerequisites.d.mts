export function findBrowser(): string | undefined
export function ensurePrerequisites(): string | undefined
