const key = 'oldpond.prompts'

/** Whether this browser shows the prompts of guides; it does until somebody turns them off. */
export function arePromptsShown(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

export function rememberPrompts(areShown: boolean): void {
  try {
    localStorage.setItem(key, areShown ? 'on' : 'off')
  } catch {
    // Storage is refused: it holds for this page.
  }
}
