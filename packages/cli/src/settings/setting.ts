import { type Command, Option } from "commander";
import type { Reader } from "./values.js";
import { boolean } from "./values.js";

/** A flag of a command that is also a `PARLEY_...` variable. The flag wins. */
export interface Setting<T> {
  /** As commander writes it: `--port <number>`. */
  readonly flag: string;
  readonly about: string;
  readonly read: Reader<T>;
  /** May be given more than once; the variable holds them with commas between. */
  readonly many?: true;
}

export function setting<T>(flag: string, about: string, read: Reader<T>): Setting<T> {
  return { flag, about, read };
}

/** A flag without a value. */
export function toggle(flag: string, about: string): Setting<boolean> {
  return { flag, about, read: boolean };
}

export function settings<T>(flag: string, about: string, read: Reader<T>): Setting<T> & { readonly many: true } {
  return { flag, about, read, many: true };
}

type ValueOf<S> = S extends Setting<infer T> ? (S extends { many: true } ? readonly T[] : T) : never;
type Table = Readonly<Record<string, Setting<unknown>>>;
export type ValuesOf<T extends Table> = { readonly [K in keyof T]: ValueOf<T[K]> | undefined };

/** Adds the flags to a command. */
export function addSettings(command: Command, table: Table): void {
  for (const { flag, about, many } of Object.values(table)) {
    const option = new Option(flag, `${about} [${variable(flag)}]`);
    if (many) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    command.addOption(option);
  }
}

/** What flags and environment say; undefined where neither says anything. Throws UsageError. */
export function readSettings<const T extends Table>(
  table: T,
  flags: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>>,
): ValuesOf<T> {
  const values: Record<string, unknown> = {};
  for (const [name, { flag, read, many }] of Object.entries(table)) {
    const given = flags[camelCase(long(flag))];
    const fallback = environment[variable(flag)];
    if (given !== undefined) {
      values[name] = readFlag(given, read, long(flag));
    } else if (fallback !== undefined && fallback !== "") {
      const source = variable(flag);
      values[name] = many ? fallback.split(",").map((part) => read(part.trim(), source)) : read(fallback, source);
    }
  }
  return values as ValuesOf<T>;
}

/** A flag's value as commander hands it over: `true` when it has none. */
function readFlag(given: unknown, read: Reader<unknown>, source: string): unknown {
  if (given === true) return true;
  return Array.isArray(given) ? given.map((part) => read(String(part), source)) : read(String(given), source);
}

/** `--trust-proxy` of `--trust-proxy [addresses]` */
function long(flag: string): string {
  return flag.split(" ")[0] as string;
}

/** `PARLEY_TRUST_PROXY` */
function variable(flag: string): string {
  return `PARLEY_${long(flag).slice(2).toUpperCase().replaceAll("-", "_")}`;
}

function camelCase(flag: string): string {
  return flag.slice(2).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
