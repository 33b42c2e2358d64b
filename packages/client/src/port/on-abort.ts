/** What each signal ends: it has one listener of ours however many calls it is for, as Node warns of more than ten. */
const ends = new WeakMap<AbortSignal, { readonly callbacks: Set<() => void>; listener(): void }>();

/** Calls back once when the signal is aborted, not when it is so already. Returns what takes that back. */
export function onAbort(signal: AbortSignal | null | undefined, callback: () => void): () => void {
  if (!signal) return nothing;
  let ended = ends.get(signal);
  if (!ended) {
    const callbacks = new Set<() => void>();
    ended = {
      callbacks,
      listener: () => {
        ends.delete(signal);
        for (const each of callbacks) each();
      },
    };
    ends.set(signal, ended);
    signal.addEventListener("abort", ended.listener, { once: true });
  }
  const { callbacks, listener } = ended;
  // A function of its own, so that one callback given twice is called twice.
  const own = (): void => callback();
  callbacks.add(own);
  return () => {
    if (!callbacks.delete(own) || callbacks.size > 0 || ends.get(signal)?.callbacks !== callbacks) return;
    ends.delete(signal);
    signal.removeEventListener("abort", listener);
  };
}

function nothing(): void {}
