// How much time passed, for waits on this page only: nothing that is stored knows the clock of a browser.

/** Milliseconds since the page was opened, never set back; the time that the browser stamps on an event of now. */
export const steadyTime = (): number => new Event('now').timeStamp
