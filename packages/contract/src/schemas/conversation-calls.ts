import { Type } from "../type.js";
import { origin } from "./atoms.js";
import { ConversationMessageUser } from "./messages.js";

/** Who calls or hangs up, and by which channel. */
const caller = {
  user: Type.Optional(ConversationMessageUser),
  origin: Type.Optional(origin()),
} as const;

export const ConversationCallPayload = Type.Object(
  {
    mode: Type.Enum(["audio", "video"], { type: "string", description: "Whether there is a picture." }),
    ...caller,
  },
  { title: "ConversationCallPayload" },
);

export const ConversationCallAbortPayload = Type.Object(caller, { title: "ConversationCallAbortPayload" });

export const ConversationCallSignalingPayload = Type.Object(
  {
    type: Type.Enum(["sdp", "candidate"], {
      type: "string",
      description: "A session description of WebRTC, or a candidate for the connection.",
    }),
    payload: Type.Optional(Type.Unknown({ description: "The description or candidate, as browsers give it." })),
  },
  { title: "ConversationCallSignalingPayload" },
);

export const ConversationCall = Type.Object(
  {
    call_id: Type.String(),
    signaling: Type.Optional(
      Type.Array(ConversationCallSignalingPayload, {
        description: "What WebRTC on the visitor's side had to say so far, oldest first. Parley alone answers it.",
      }),
    ),
  },
  { title: "ConversationCall" },
);
