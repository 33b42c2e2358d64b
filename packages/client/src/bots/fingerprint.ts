/** A number of 15 digits: unique enough inside one conversation, and exact in JSON. */
export function newFingerprint(): number {
  return 100_000_000_000_000 + Math.floor(Math.random() * 899_999_999_999_999);
}
