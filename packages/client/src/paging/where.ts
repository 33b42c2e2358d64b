import { criteria, operators } from "../generated/filters.js";

type Criteria = typeof criteria;
type Operators = typeof operators;

/** What a filter is about: the person, or one conversation of theirs. */
export type FilterModel = keyof Criteria;

/** What can be asked of a model. Custom data is asked for by its key: `data.plan`. */
export type FilterCriterion<Model extends FilterModel> =
  | Exclude<keyof Criteria[Model] & string, "data">
  | (Criteria[Model] extends { readonly data: unknown } ? `data.${string}` : never);

type KindOf<Model extends FilterModel, Criterion> = Criterion extends keyof Criteria[Model]
  ? Criteria[Model][Criterion] & keyof Operators
  : "data";

/** What each kind of criterion is compared with. Times are milliseconds or a Date. */
interface Values {
  readonly text: string;
  readonly words: string;
  readonly flag: boolean;
  readonly time: number | Date;
  readonly data: string | number | boolean;
}

/** One condition, as the API takes it. Made by `where`, which makes none that is invalid. */
export interface Filter<Model extends FilterModel = FilterModel> {
  readonly model: Model;
  readonly criterion: string;
  readonly operator: Operators[keyof Operators][number];
  readonly query: readonly string[];
}

/** The comparisons that a criterion has. Several values mean any of them. */
export type Comparisons<Model extends FilterModel, Kind extends keyof Operators> = {
  readonly [Operator in Operators[Kind][number]]: (value: Values[Kind], ...more: Values[Kind][]) => Filter<Model>;
};

/**
 * A condition on people or conversations: `where("people", "email").eq("jane@example.com")`,
 * `where("session", "data.plan").eq("pro")`, `where("session", "created_at").gte(new Date("2026-01-01"))`. A criterion offers only
 * the comparisons that it has. Crisp documents `email`, `segments` and custom data; other criteria are fields of the same
 * objects, which a server may refuse with `invalid_data`.
 *
 * @throws TypeError for a model, criterion or value that no filter can have.
 */
export function where<Model extends FilterModel, Criterion extends FilterCriterion<Model>>(
  model: Model,
  criterion: Criterion,
): Comparisons<Model, KindOf<Model, Criterion>> {
  const kind = kindOf(model, criterion);
  const comparisons: Record<string, (...values: unknown[]) => Filter> = {};
  for (const operator of operators[kind]) {
    comparisons[operator] = (...values) => {
      if (values.length === 0) throw new TypeError(`${criterion}: ${operator} needs at least one value.`);
      return { model, criterion, operator, query: values.map((value) => queryValue(criterion, kind, value)) };
    };
  }
  return comparisons as Comparisons<Model, KindOf<Model, Criterion>>;
}

function kindOf(model: string, criterion: string): keyof Operators {
  const known = (criteria as Readonly<Record<string, Readonly<Record<string, keyof Operators>>>>)[model];
  if (!known || !Object.hasOwn(criteria, model)) {
    throw new TypeError(`model must be ${Object.keys(criteria).join(" or ")}, got ${JSON.stringify(model)}.`);
  }
  if (Object.hasOwn(known, "data") && /^data\../.test(criterion)) return "data";
  const kind = Object.hasOwn(known, criterion) ? known[criterion] : undefined;
  if (kind && kind !== "data") return kind;
  const names = Object.keys(known).map((name) => (name === "data" ? "data.<key>" : name));
  throw new TypeError(`criterion of ${model} must be one of ${names.join(", ")}, got ${JSON.stringify(criterion)}.`);
}

function queryValue(criterion: string, kind: keyof Operators, value: unknown): string {
  if (kind === "time") {
    const time = value instanceof Date ? value.getTime() : value;
    if (typeof time === "number" && Number.isInteger(time)) return String(time);
    throw new TypeError(`${criterion} is compared with a Date or whole milliseconds.`);
  }
  if (kind === "flag") {
    if (typeof value === "boolean") return String(value);
    throw new TypeError(`${criterion} is compared with true or false.`);
  }
  if (typeof value === "string" && value !== "") return value;
  if (kind === "data" && (typeof value === "boolean" || Number.isFinite(value))) return String(value);
  throw new TypeError(
    `${criterion} is compared with ${kind === "data" ? "a string, number or boolean" : "a non-empty string"}.`,
  );
}
