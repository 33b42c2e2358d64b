import { answeringPlugin } from "./answering-plugin.js";
import type { Parley } from "./parley.js";
import { receiveMail } from "./receive-mail.js";
import type { Rest } from "./rest.js";

/** Calls each route of mail that was held back, of originals and of files. */
export async function callSpamsAndFiles(parley: Parley, user: Rest, website: string): Promise<void> {
  for (const action of ["reject", "accept"]) {
    const mail = ["From: eve@example.net", `Message-ID: <${action}@example.net>`, "X-Spam-Flag: YES", "", "Buy."];
    const { told } = await receiveMail(parley, mail, "--website", parley.created.website_id);
    await user.data("GET", `${website}/conversations/spams/1`);
    await user.data("GET", `${website}/conversations/spam/${told.spam_id}/content`);
    await user.data("POST", `${website}/conversations/spam/${told.spam_id}/decision`, { action });
  }
  const mail = [
    "From: zoe@example.com",
    "Message-ID: <file@example.com>",
    "Content-Disposition: attachment; filename=a.txt",
    "",
    "Notes.",
  ];
  const file = await receiveMail(parley, mail, "--website", parley.created.website_id);
  const text = await receiveMail(
    parley,
    ["From: zoe@example.com", "", "Hello."],
    "--website",
    parley.created.website_id,
  );
  await user.data("GET", `${website}/conversation/${file.told.session_id}/files/1`);
  const [{ original }] = await user.data("GET", `${website}/conversation/${text.told.session_id}/messages`);
  await user.data("GET", `${website}/conversation/${text.told.session_id}/original/${original.original_id}`);
}

/** Has a tool of the plugin run a command, at a server that answers nothing much, and waits until it was asked. */
export async function callTool(parley: Parley, plugin: Rest, website: string): Promise<void> {
  let answered: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const server = await answeringPlugin(parley, () => answered());
  const { session_id } = await plugin.data("POST", `${website}/conversation`, {});
  await plugin.data("POST", `${website}/conversation/${session_id}/tool`, { command: "list_tools" });
  await asked;
  server.close();
}
