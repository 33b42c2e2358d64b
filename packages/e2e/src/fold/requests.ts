import type { Scene } from "./scene.js";
import type { Write } from "./writes.js";

const post = (scene: Scene, what: string, body: object = {}) => scene.rest.data("POST", `${scene.path}/${what}`, body);

/** Requests about a conversation: most change nothing of what is shown of it. */
export const requests: readonly Write[] = [
  {
    title: "a transcript",
    write: (s) => post(s, "transcript", { to: "user", email: "fold@example.com" }),
    events: [],
  },
  { title: "a chat box that is to forget", write: (s) => post(s, "purge"), events: [] },
  { title: "a request for a rating", write: (s) => post(s, "feedback"), events: [] },
  { title: "a report", write: (s) => post(s, "report", { flag: "spam" }), events: [] },
  {
    title: "a reminder that is due",
    given: (s) => s.patch("state", { state: "resolved" }),
    write: async (s) => {
      await post(s, "reminder", { date: new Date().toISOString(), note: "Call back" });
      const end = Date.now() + 10_000;
      while ((await s.rest.data("GET", `${s.path}/messages`)).length === 0) {
        if (Date.now() > end) throw new Error("The reminder did not come within 10 s.");
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    events: ["session:set_state", "message:received"],
  },
];
