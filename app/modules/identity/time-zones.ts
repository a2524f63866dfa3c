/** Every zone that a person or a programme may live by. Apart from the forms, whose checks don't belong in a browser. */
export const timeZones: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]
