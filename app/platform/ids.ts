const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text from outside has the form of our ids; what hasn't is simply not there (PostgreSQL would refuse the query). */
export const isId = (text: unknown): text is string => typeof text === 'string' && uuid.test(text)
