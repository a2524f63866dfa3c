/** A browser's storage of keys: its own keys are those that were set. */
class Keys {
  getItem = (key: string) => (key in this ? (this as unknown as Record<string, string>)[key]! : null)
  setItem = (key: string, value: string) => void Object.assign(this, { [key]: value })
  removeItem = (key: string) => void delete (this as unknown as Record<string, string>)[key]
}
export const aStorage = () => new Keys()
