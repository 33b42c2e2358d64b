import type { ErrorReason } from "@parley/contract";

/** Text before `data` in the envelope of a success; the answer is this, the data's JSON, and `}`. */
export function envelopeOpening(reason: string): string {
  return `{"error":false,"reason":${JSON.stringify(reason)},"data":`;
}

/** The envelope of an error. `message` is one sentence for the caller. */
export function errorEnvelope(reason: ErrorReason, message: string): string {
  return `{"error":true,"reason":${JSON.stringify(reason)},"data":{"message":${JSON.stringify(message)}}}`;
}
