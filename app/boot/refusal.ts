/** The product doesn't start, and this says why in words for whoever started it; no stack is shown. */
export class StartRefused extends Error {}
