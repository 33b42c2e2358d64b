/** Names the prototype, before any instance exists: the first line of a stack bears the name, minified or not. */
export function brand(Class: { readonly prototype: Error }, name: string): void {
  Class.prototype.name = name;
  // A program may hold this package twice, as ES modules and as CommonJS: a registered symbol is the same in both.
  Object.defineProperty(Class.prototype, symbolOf(name), { value: true });
}

/** Whether the value is an instance of the class of this name, or of one below it, in any copy of this package. */
export function isBranded(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && symbolOf(name) in value;
}

function symbolOf(name: string): symbol {
  return Symbol.for(`@parley/client ${name}`);
}
