/** Whether both are the same bytes, in a time that tells nothing of where they differ. Their lengths are no secret. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let different = 0;
  for (let i = 0; i < one.length; i++) different |= (one[i] as number) ^ (other[i] as number);
  return different === 0;
}
