/** Circles in a graph of names: Map<name, Set<name>>. Each circle once, as the names in order, first one repeated. */
export function cycles(graph) {
  const found = [];
  const done = new Set();
  for (const start of graph.keys()) walk(start, []);
  return found;

  function walk(node, path) {
    const at = path.indexOf(node);
    if (at !== -1) {
      found.push([...path.slice(at), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...path, node]);
    done.add(node);
  }
}
