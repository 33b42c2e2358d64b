/**
 * Request targets as clients really send them: several official ones join path segments without encoding them. What
 * cannot be meant otherwise is put right before the router sees it; a well-formed target comes back as it is. (Spaces
 * and characters beyond ASCII never get here: Node's parser refuses them.)
 */

const odd = /%|\/\//;
const barePercent = /%(?![0-9A-Fa-f]{2})/g;

/**
 * Target whose path the router can decode: a `%` that starts no valid sequence stands for itself, and `//` counts as
 * `/`. The query is left for its own parser.
 */
export function normaliseTarget(target: string): string {
  if (!odd.test(target)) return target;
  const end = pathEnd(target);
  const path = target.slice(0, end).replace(/\/{2,}/g, "/");
  return path.split("/").map(decodableSegment).join("/") + target.slice(end);
}

/** Index where the path ends: at `?`, `#` or the end. */
export function pathEnd(target: string): number {
  const end = target.search(/[?#]/);
  return end === -1 ? target.length : end;
}

function decodableSegment(segment: string): string {
  const encoded = segment.replace(barePercent, "%25");
  try {
    decodeURIComponent(encoded);
    return encoded;
  } catch {
    return encoded.replaceAll("%", "%25");
  }
}
