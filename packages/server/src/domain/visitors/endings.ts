/** What is asked of a visitor: the kind of the job that tells of its end when nothing ended it before, and by which event it does. */
export interface Asked {
  readonly kind: string;
  readonly ended: string;
}

export const call: Asked = { kind: "calls:miss", ended: "call:request:rejected" };
export const browsing: Asked = { kind: "browsing:expire", ended: "browsing:request:rejected" };

/** What is told when the job of what was asked will not be there to tell it; undefined for jobs of other kinds. */
export function endingOf(
  kind: string,
  payload: string,
): { event: string; fields: Record<string, unknown> } | undefined {
  const asked = [call, browsing].find((one) => one.kind === kind);
  if (asked === undefined) return undefined;
  const { call_id } = JSON.parse(payload) as { call_id?: string };
  return { event: asked.ended, fields: call_id === undefined ? {} : { call_id } };
}
