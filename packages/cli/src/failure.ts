/** Errors whose message is a sentence for a person already. */
const spoken = new Set([
  "UsageError",
  "StoreUnusable",
  "StoreUnavailable",
  "SecretsUnusable",
  "PlacesUnusable",
  "MailUnusable",
  "CommandFailed",
]);

interface SystemError extends Error {
  readonly code?: string;
  readonly syscall?: string;
  readonly address?: string;
  readonly port?: number;
}

/** What went wrong, in one sentence and without a stack. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return `Unexpected failure: ${String(error)}`;
  if (spoken.has(error.name)) return error.message;
  const { code, syscall, address = "the address", port } = error as SystemError;
  if (syscall === "listen" || syscall === "bind") {
    const where = port === undefined ? address : `${address}, port ${port},`;
    if (code === "EADDRINUSE") return `Port ${port} on ${address} is in use; choose another with --port, or 0 for any.`;
    if (code === "EACCES") return `${where} may not be listened on by this user; choose a --port above 1023.`;
    if (code === "EADDRNOTAVAIL") return `${address} is no address of this machine; choose another --host.`;
  }
  if (syscall === "getaddrinfo")
    return `The host name ${(error as { hostname?: string }).hostname} cannot be resolved.`;
  return `Unexpected failure: ${error.message}`;
}

/**
 * Says it on standard error and ends, with exit code 1 unless another is given, at once: what was half started may hold the process
 * open.
 */
export function fail(error: unknown, code = 1): never {
  process.stderr.write(`parley: ${sentenceFor(error)}\n`);
  if (process.env.PARLEY_LOG_LEVEL === "debug" && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(code);
}
