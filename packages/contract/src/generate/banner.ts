/** Stands on top of every generated file. */
export const banner = "// Made from the contract by `npm run build`. Change the contract instead.\n";
