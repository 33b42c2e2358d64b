import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
/** Where crisp-api 11.3.0 is installed. Nothing of it is kept here: what it says is read when the tests run. */
export const officialFolder = join(dirname(require.resolve("crisp-api")), "..");
const types = join(officialFolder, "dist");

const read = (file: string) => readFileSync(join(types, file), "utf8");

/** Types that programs can import from crisp-api by name. */
export function officialTypes(): string[] {
  const resources = [...read("resources/index.d.ts").matchAll(/"\.\/(\w+)"/g)].map(
    ([, name]) => `resources/${name}.d.ts`,
  );
  return ["crisp.d.ts", "events/Events.d.ts", ...resources]
    .flatMap((file) => [...read(file).matchAll(/^export (?:type|interface|declare enum) (\w+)/gm)])
    .map(([, name]) => name as string);
}

export interface OfficialMethod {
  readonly service: string;
  readonly id: string;
}

/** Methods of crisp-api, by the classes that each service is made of. */
export function officialMethods(): OfficialMethod[] {
  return readdirSync(join(types, "services"))
    .filter((file) => file.endsWith(".d.ts"))
    .flatMap((file) => {
      const classes = [...read(`services/${file}`).matchAll(/^import \w+ from "\.\.\/(resources\/\w+)"/gm)];
      const ids = classes.flatMap(([, name]) => [...read(`${name}.d.ts`).matchAll(/^ {4}(\w+)\(.*\): Promise</gm)]);
      return ids.map(([, id]) => ({ service: file.replace(".d.ts", ""), id: id as string }));
    });
}
