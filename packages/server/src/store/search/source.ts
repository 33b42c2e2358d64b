import type { Value } from "../step.js";
import type { MarkKind } from "./marks.js";

/** What lists the conversations that one filter or condition lets through from an index of its own. */
export interface Source {
  /** A SELECT of their `id`s, some twice perhaps; one of a website that holds many may be long. */
  readonly sql: string;
  readonly values: readonly Value[];
  /** The marks that they have, where that is what lists them. */
  readonly marked?: Marked;
}

export interface Marked {
  readonly kind: MarkKind;
  readonly values: readonly string[];
}

/** What any of the sources lists; once, where none lists what another does. */
export function together(sources: readonly Source[]): Source {
  return joined(sources, " UNION ALL ");
}

/** What all of the sources list, once. By the ids, which their indexes end with, so that SQLite walks these side by side. */
export function inAll(sources: readonly Source[]): Source {
  const { sql, values } = joined(sources, " INTERSECT ");
  return { sql: `${sql} ORDER BY id`, values };
}

function joined(sources: readonly Source[], by: string): Source {
  return {
    sql: sources.map(({ sql }, i) => `SELECT id FROM (${sql}) AS part${i}`).join(by),
    values: sources.flatMap(({ values }) => values),
  };
}
