/** A promise that knows whether somebody has looked at its outcome. */
class Watched<T> extends Promise<T> {
  seen = false;

  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise, and `await` calls this because its class is another.
  override then<A = T, B = never>(
    kept?: ((value: T) => A | PromiseLike<A>) | null,
    broken?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.seen = true;
    return super.then(kept, broken);
  }
}

/**
 * The same promise for handlers that may or may not wait for it: when nobody looks at its rejection, that is given to `unseen`, and
 * ends no program.
 */
export function watched<T>(promise: Promise<T>, unseen: (error: unknown) => void): Promise<T> {
  const same = new Watched<T>((resolve) => resolve(promise));
  // A moment later: `await` looks at it only after this turn of the program.
  const look = (error: unknown) => setTimeout(() => same.seen || unseen(error), 0);
  Promise.prototype.then.call(same, undefined, look);
  return same;
}
