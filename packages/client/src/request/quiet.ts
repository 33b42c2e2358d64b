/** The same promise: its rejection is there for whoever awaits it, but ends no program that does not. */
export function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
