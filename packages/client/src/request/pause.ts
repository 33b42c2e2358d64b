/** Resolves after the milliseconds; rejects with nothing as soon as one of the signals is aborted. */
export function pause(milliseconds: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => (): void => {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", abort);
      settle();
    };
    const abort = end(reject);
    const timer = setTimeout(end(resolve), milliseconds);
    for (const signal of signals) signal?.addEventListener("abort", abort);
    if (signals.some((signal) => signal?.aborted)) abort();
  });
}
