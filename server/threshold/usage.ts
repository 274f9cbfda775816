/** A command line that asks for something that isn't there: one sentence on standard error, exit code 2, nothing on standard output. */
export class UsageError extends Error {}
