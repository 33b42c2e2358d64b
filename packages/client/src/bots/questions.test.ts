import { afterEach, describe, expect, it, vi } from "vitest";
import { type Said, setUp, sleep, tearDown, website_id } from "./fake-client.test.part.js";

const choose = (value: string) => ({ choices: [{ value, label: value.toUpperCase(), selected: true }] });

afterEach(tearDown);

describe("questions", () => {
  it("resolve with the choice, and the conversation goes on meanwhile", async () => {
    const { bot, client, errors } = setUp();
    bot.hear("book", async (context) => {
      const { value, label } = await context.ask.picker("When?", [{ value: "today", label: "Today" }, "tomorrow"], {
        id: "when",
      });
      const name = await context.ask.text("Who?");
      return `${value} ${label} ${name}`;
    });
    client.hear("book");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    expect(client.said[0]).toMatchObject({
      type: "picker",
      content: { id: "when", text: "When?", choices: [{ value: "today", selected: false }, { label: "tomorrow" }] },
    });
    client.choose(client.said[0] as Said, {});
    client.choose(client.said[0] as Said, choose("today"));
    await vi.waitFor(() => expect(client.said).toHaveLength(2));
    client.hear("Ada");
    await vi.waitFor(() => expect(client.texts()[2]).toBe("today TODAY Ada"));
    expect(errors).toEqual([]);
  });

  it("take a text for a choice, and a field's value once it is valid", async () => {
    const { bot, client } = setUp();
    bot.hear("go", async (context) => {
      const { value } = await context.ask.picker("Which?", ["Café", "Tea"]);
      const email = await context.ask.field("Mail?", {
        validate: (text) => (text.includes("@") ? undefined : "That is no address."),
      });
      return `${value} ${email}`;
    });
    client.hear("go");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    client.hear("cafe!");
    await vi.waitFor(() => expect(client.said).toHaveLength(2));
    client.choose(client.said[1] as Said, { value: "nonsense" });
    await vi.waitFor(() => expect(client.texts()[2]).toBe("That is no address."));
    client.choose(client.said[1] as Said, { value: "a@example.com" });
    await vi.waitFor(() => expect(client.texts()[3]).toBe("Café a@example.com"));
  });

  it("end when the visitor writes something else, in time, or when told to be kept open", async () => {
    const { bot, client, errors } = setUp();
    const ends: unknown[] = [];
    bot.use((_context, next) =>
      next().catch((error) => {
        ends.push(error.reason);
        throw error;
      }),
    );
    bot.hear("pick", (context) => context.ask.picker("Which?", ["a", "b"], { timeout: 1_500 }));
    bot.hear("keep", async (context) => (await context.ask.picker("Which?", ["a", "b"], { keepOpen: true })).value);
    bot.otherwise(({ text }) => text);
    client.hear("pick");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    client.hear("else");
    await vi.waitFor(() => expect(client.texts()[1]).toBe("else"));
    expect(ends).toEqual(["interrupted"]);
    client.hear("pick");
    await vi.waitFor(() => expect(ends).toEqual(["interrupted", "timeout"]));
    client.hear("keep");
    await vi.waitFor(() => expect(client.said).toHaveLength(4));
    client.hear("else");
    await vi.waitFor(() => expect(client.said).toHaveLength(5));
    client.hear("2");
    await vi.waitFor(() => expect(client.texts()[5]).toBe("b"));
    expect(errors).toEqual([]);
  });

  it("keep the order: what comes after an answer waits for the handler that has it", async () => {
    const { bot, client } = setUp();
    bot.hear("ask", async ({ ask }) => {
      const name = await ask.text("Name?");
      await sleep(20);
      return `Hello ${name}`;
    });
    bot.otherwise(({ text }) => text);
    client.hear("ask");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    client.hear("Ada");
    client.hear("next");
    await vi.waitFor(() => expect(client.texts()).toEqual(["Name?", "Hello Ada", "next"]));
  });

  it("give way to what interrupts", async () => {
    const { bot, client } = setUp();
    bot.hear("stop", () => "stopped", { interrupts: true });
    bot.hear("name", async (context) => `Hello ${await context.ask.text("Name?")}`);
    client.hear("name");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    client.hear("stop");
    await vi.waitFor(() => expect(client.texts()).toEqual(["Name?", "stopped"]));
  });

  it("that were asked at the same time do not wait for each other", async () => {
    const { bot, client } = setUp();
    bot.hear("both", async (context) => {
      const [a, b] = await Promise.all([
        context.ask.picker("A?", ["x"], { acceptText: false, keepOpen: true }),
        context.ask.picker("B?", ["y"], { acceptText: false, keepOpen: true }),
      ]);
      return a.value + b.value;
    });
    client.hear("both");
    await vi.waitFor(() => expect(client.said).toHaveLength(2));
    client.choose(client.said[0] as Said, choose("x"));
    client.choose(client.said[1] as Said, choose("y"));
    await vi.waitFor(() => expect(client.texts()[2]).toBe("xy"));
  });

  it("that nobody waits for any more are for `answer`, also after a restart", async () => {
    const { bot, client, notices } = setUp();
    bot.answer("plan", ({ answer }) => `${answer.kind} ${answer.value}`);
    const said = {
      session_id: "session_1",
      fingerprint: 3,
      type: "picker",
      content: { id: "plan", text: "?", choices: [] },
    };
    client.choose(said, choose("pro"));
    client.choose(said, choose("pro"));
    client.choose(said, choose("free"));
    client.choose({ ...said, content: { id: "other" } }, choose("x"));
    await vi.waitFor(() => expect(notices).toHaveLength(1));
    expect(client.texts()).toEqual(["picker pro", "picker free"]);
    expect(notices).toEqual([{ kind: "unclaimed", website_id, session_id: "session_1", fingerprint: 3 }]);
  });
});
