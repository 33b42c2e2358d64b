import type { WebsiteId } from "../../store/scope.js";
import type { Command } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import { checkDataKeys } from "../conversations/data-keys.js";
import { type Meta, type MetaUpdate, updateMeta } from "../conversations/meta.js";
import { type Verification, verify } from "../conversations/verify.js";
import { ApiError } from "../error.js";

/** Characters of JSON that a visitor may make of the custom data. */
const visitorData = 65_536;

/** What a visitor, or the website for them, says of themselves. */
export interface VisitorUpdate extends MetaUpdate {
  /** Segments to add; `segments` replaces all. */
  readonly add_segments?: readonly string[];
}

/**
 * Takes what is said of a visitor into the conversation's meta. An email whose signature was `vouched` for is verified; another
 * email than before is verified no more.
 */
export function identifyVisitor(
  website_id: WebsiteId,
  session_id: string,
  { add_segments, ...update }: VisitorUpdate,
  vouched: boolean,
): Command<void> {
  return changeConversation("identifyVisitor", website_id, session_id, function* (change) {
    const { row, cause, save, bindAgain } = change;
    const before = JSON.parse(row.meta) as Meta;
    if (add_segments !== undefined) update.segments = [...(before.segments ?? []), ...add_segments];
    const events = updateMeta(row, update);
    checkDataKeys(row);
    if (update.data) checkDataSize(before, JSON.parse(row.meta));
    if (events.length > 0) save();
    for (const { name, fields } of events) cause(name, fields);
    const { email } = update;
    if (!email) return;
    bindAgain();
    if (vouched) verify(change, { identity: "email", method: "signature", annotation: email });
    else if (email.toLowerCase() !== before.email?.toLowerCase()) unverifyEmail();

    function unverifyEmail(): void {
      const known = JSON.parse(row.verifications) as Verification[];
      const verifications = known.filter(({ identity }) => identity !== "email");
      if (verifications.length === known.length) return;
      row.verifications = JSON.stringify(verifications);
      row.is_verified = verifications.length > 0 ? 1 : 0;
      save();
      cause("session:update_verify", { is_verified: row.is_verified === 1, verifications });
    }
  });
}

/** Every change of it is told whole, to everybody who listens: strangers may not make it grow without end. */
function checkDataSize(before: Meta, after: Meta): void {
  const size = ({ data }: Meta) => JSON.stringify(data ?? {}).length;
  if (size(after) <= visitorData || size(after) <= size(before)) return;
  throw new ApiError(
    "invalid_data",
    `data must have at most ${visitorData} characters as JSON, with what it has already.`,
  );
}
