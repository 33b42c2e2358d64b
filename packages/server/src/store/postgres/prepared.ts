import type { Statement } from "../step.js";
import type { ElementType } from "./arrays.js";

/** What the runner needs to know of a statement, found out once. */
export interface Prepared {
  /** Absent for a statement that is not worth preparing. */
  readonly name: string | undefined;
  readonly each: SetForm | undefined;
}

export interface SetForm {
  readonly name: string | undefined;
  readonly text: string;
  /** Element type of each array parameter, from its `$n::type[]`. */
  readonly types: readonly ElementType[];
  /** It writes and answers no rows: nobody need wait for it before the commit. */
  readonly silent: boolean;
}

const known = new WeakMap<Statement, Prepared>();

export function prepared(statement: Statement): Prepared {
  let made = known.get(statement);
  if (made === undefined) {
    const name = statement.name === "" ? undefined : statement.name;
    made = {
      name,
      each: statement.postgresEach === undefined ? undefined : setForm(statement, statement.postgresEach),
    };
    known.set(statement, made);
  }
  return made;
}

function setForm(statement: Statement, text: string): SetForm {
  const types: ElementType[] = [];
  for (const [, n, type] of text.matchAll(/\$(\d+)::(text|bigint|int|smallint|bytea)\[\]/g)) {
    types[Number(n) - 1] = type as ElementType;
  }
  const count = Math.max(0, ...[...text.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n)));
  for (let i = 0; i < count; i++) {
    if (types[i] === undefined)
      throw new Error(`${statement.name}: parameter $${i + 1} of its set form has no array type.`);
  }
  return {
    name: statement.name === "" ? undefined : `${statement.name}*`,
    text,
    types,
    silent: statement.write && isSilent(text),
  };
}

/** Whether a writing statement answers no rows: the verb after its CTEs is no SELECT and returns nothing. */
export function isSilent(sql: string): boolean {
  let outer = sql;
  for (let before = ""; before !== outer; ) {
    before = outer;
    outer = before.replace(/\([^()]*\)/g, "");
  }
  return !/\bRETURNING\b/i.test(outer) && !/\bSELECT\b/i.test(outer.replace(/\bINSERT\b.*/is, ""));
}
