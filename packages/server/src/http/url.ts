/**
 * Request targets as clients really send them: several official ones join path segments without encoding them. What
 * cannot be meant otherwise is put right before the router sees it; a well-formed target comes back as it is.
 */

const odd = /[%\u0080-\u00ff]|\/\//;
const loneBytes = /[\u0080-\u00ff]+/g;
const barePercent = /%(?![0-9A-Fa-f]{2})/g;

/**
 * Target whose path the router can decode: bytes beyond ASCII are read as UTF-8 (else as Latin-1) and encoded, a `%`
 * that starts no valid sequence stands for itself, and `//` counts as `/`. The query is left for its own parser.
 */
export function normaliseTarget(target: string): string {
  if (!odd.test(target)) return target;
  const end = pathEnd(target);
  const path = target.slice(0, end).replace(/\/{2,}/g, "/");
  return path.split("/").map(encodedSegment).join("/") + target.slice(end);
}

/** Index where the path ends: at `?`, `#` or the end. */
export function pathEnd(target: string): number {
  const end = target.search(/[?#]/);
  return end === -1 ? target.length : end;
}

function encodedSegment(segment: string): string {
  const encoded = encodedBytes(segment).replace(barePercent, "%25");
  return decodable(encoded) ? encoded : encoded.replaceAll("%", "%25");
}

/** Encodes the bytes beyond ASCII of a raw target: Node hands them over as Latin-1 characters, one each. */
export function encodedBytes(text: string): string {
  return text.replace(loneBytes, (bytes) => {
    const escaped = Array.from(Buffer.from(bytes, "latin1"), (byte) => `%${byte.toString(16).toUpperCase()}`).join("");
    return decodable(escaped) ? escaped : encodeURIComponent(bytes);
  });
}

function decodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
