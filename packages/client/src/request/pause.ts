import { onAbort } from "../port/on-abort.js";

/** Resolves after the milliseconds; rejects with nothing as soon as one of the signals is aborted. */
export function pause(milliseconds: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let offs: readonly (() => void)[] = [];
    const end = (settle: () => void) => (): void => {
      clearTimeout(timer);
      for (const off of offs) off();
      settle();
    };
    const abort = end(reject);
    const timer = setTimeout(end(resolve), milliseconds);
    offs = signals.map((signal) => onAbort(signal, abort));
    if (signals.some((signal) => signal?.aborted)) abort();
  });
}
