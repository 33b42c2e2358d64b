/**
 * The file of a worker thread. Under test this file is TypeScript, which a worker cannot run: the built one stands beside
 * the sources.
 */
export function built(worker: string): URL {
  const folder = import.meta.url.endsWith(".ts") ? "../../../dist/store/sqlite/" : "./";
  return new URL(`${folder}${worker}.js`, import.meta.url);
}
