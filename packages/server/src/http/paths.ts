import { pathEnd } from "./url.js";

/** A verb and path that this server answers, in the contract's spelling with the base path in front. */
export interface KnownPath {
  readonly verb: string;
  readonly path: string;
  /** Whether the last parameter spans several segments. */
  readonly spans?: boolean;
}

interface Shape {
  readonly segments: readonly string[];
  readonly verb: string;
}

/** Tells, of a path that was asked with the wrong method, which methods it has. Built when first asked. */
export class Paths {
  readonly #known: readonly KnownPath[];
  #index: { readonly byLength: ReadonlyMap<number, readonly Shape[]>; readonly spanning: readonly Shape[] } | undefined;

  constructor(known: readonly KnownPath[]) {
    this.#known = known;
  }

  /** Verbs of a request target, sorted; none when no such path exists. */
  verbsOf(target: string): string[] {
    const asked = segmentsOf(target.slice(0, pathEnd(target)));
    this.#index ??= indexOf(this.#known);
    const { byLength, spanning } = this.#index;
    const long = spanning.filter(({ segments }) => segments.length <= asked.length);
    const verbs = new Set<string>();
    for (const { segments, verb } of [...(byLength.get(asked.length) ?? []), ...long]) {
      if (segments.every((segment, i) => segment.startsWith("{") || segment === asked[i])) verbs.add(verb);
    }
    return [...verbs].sort();
  }
}

function indexOf(known: readonly KnownPath[]) {
  const byLength = new Map<number, Shape[]>();
  const spanning: Shape[] = [];
  for (const { verb, path, spans } of known) {
    const shape = { segments: segmentsOf(path), verb };
    if (spans === true) spanning.push(shape);
    else byLength.set(shape.segments.length, [...(byLength.get(shape.segments.length) ?? []), shape]);
  }
  return { byLength, spanning };
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}
