import { pathEnd } from "./url.js";

/** A verb and path that this server answers, in the contract's spelling with the base path in front. */
export interface KnownPath {
  readonly verb: string;
  readonly path: string;
}

/** Tells, of a path that was asked with the wrong method, which methods it has. Built when first asked. */
export class Paths {
  readonly #known: readonly KnownPath[];
  #byLength: Map<number, { readonly segments: readonly string[]; readonly verb: string }[]> | undefined;

  constructor(known: readonly KnownPath[]) {
    this.#known = known;
  }

  /** Verbs of a request target, sorted; none when no such path exists. */
  verbsOf(target: string): string[] {
    const asked = segmentsOf(target.slice(0, pathEnd(target)));
    const verbs = new Set<string>();
    for (const { segments, verb } of this.#index().get(asked.length) ?? []) {
      if (segments.every((segment, i) => segment.startsWith("{") || segment === asked[i])) verbs.add(verb);
    }
    return [...verbs].sort();
  }

  #index() {
    if (this.#byLength === undefined) {
      this.#byLength = new Map();
      for (const { verb, path } of this.#known) {
        const segments = segmentsOf(path);
        const same = this.#byLength.get(segments.length) ?? [];
        same.push({ segments, verb });
        this.#byLength.set(segments.length, same);
      }
    }
    return this.#byLength;
  }
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}
