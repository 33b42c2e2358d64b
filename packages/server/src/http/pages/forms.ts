import { escapeHtml } from "../../domain/mail/template.js";
import { pageOf } from "./layout.js";

/** Characters of the comment that a rating may have. */
export const commentLength = 4_096;

/** Forms send to the page's own address, so that its signed query comes along. */
export function confirmForm(website: string, recipient: string): string {
  return pageOf(
    "Is this you?",
    `<p>${escapeHtml(website)} asks you to confirm that this is yours: <strong>${escapeHtml(recipient)}</strong></p>
<form method="post"><button>Confirm</button></form>
<p><small>If you did not ask for it, close this page: nothing is confirmed then.</small></p>`,
  );
}

export function rateForm(website: string): string {
  const stars = [1, 2, 3, 4, 5].map(
    (n) => `<label class="star"><input type="radio" name="stars" value="${n}" required>${n} ★</label>`,
  );
  return pageOf(
    `How was your conversation with ${website}?`,
    `<form method="post"><fieldset><legend>Stars, five being best</legend>${stars.join("")}</fieldset>
<label for="comment">What would you like to say? (optional)</label>
<textarea id="comment" name="comment" maxlength="${commentLength}"></textarea>
<button>Send</button></form>`,
  );
}
