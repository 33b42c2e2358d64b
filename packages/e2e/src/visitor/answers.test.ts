import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { ChatBox } from "../routes/chat-box.js";
import { onEachDatabase } from "../support/databases.js";
import { devices } from "../support/devices.js";
import { fence } from "../support/fence.js";
import { fromOperator } from "../support/from-operator.js";
import { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { visitor } from "../support/visitor.js";

const picker = {
  id: "plan",
  text: "Which plan?",
  choices: [
    { value: "free", label: "Free", selected: false },
    { value: "pro", label: "Pro", selected: false },
    { value: "team", label: "Team", selected: false },
  ],
};
const field = { id: "order", text: "Which order?", explain: "Its number" };

onEachDatabase("a visitor's answer", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;
  let phone: ChatBox;
  let laptop: ChatBox;
  let session_id: string;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp } = scene);
  });
  beforeEach(async () => {
    listener = await Listener.open(parley, parley.token("user"));
    [phone, laptop] = await devices(scene);
    session_id = phone.session_id;
  });
  afterEach(() => listener.close());
  afterAll(() => scene?.close());

  const ask = async (type: string, content: unknown, more: object = {}): Promise<number> =>
    (await crisp.website.sendMessageInConversation(website_id, session_id, fromOperator(content, { type, ...more })))
      .fingerprint;

  const fetched = async (fingerprint: number) =>
    (await crisp.website.getMessageInConversation(website_id, session_id, fingerprint)).content;

  const chosen = (...values: string[]) => ({
    ...picker,
    choices: picker.choices.map((choice) => ({ ...choice, selected: values.includes(choice.value) })),
  });

  /** Every content that the team was told the message has by now. */
  const told = () => listener.received.filter(({ name }) => name === "message:updated").map(({ payload }) => payload);

  it("edits the message: a bot that sends it again has sent it once", async () => {
    const fingerprint = await ask("picker", picker, { fingerprint: 42 });
    await phone.send("message:answer", { fingerprint, choices: ["pro"] });
    const { edited } = await crisp.website.getMessageInConversation(website_id, session_id, fingerprint);
    expect(edited).toBe(true);
    expect(await ask("picker", picker, { fingerprint: 42 })).toBe(42);
    expect(await fetched(42)).toEqual(chosen("pro"));
  });

  it("to a picker is in the message, and the team and every device are told its whole content", async () => {
    const fingerprint = await ask("picker", picker);
    expect(await phone.send("message:answer", { fingerprint, choices: ["pro"] })).toEqual({});
    expect(await fetched(fingerprint)).toEqual(chosen("pro"));
    const { payload } = await listener.next("message:updated");
    expect(payload).toMatchObject({ website_id, session_id, fingerprint, content: chosen("pro") });
    for (const box of [phone, laptop]) {
      expect((await box.next("message:updated")).payload).toMatchObject({ fingerprint, content: chosen("pro") });
    }
  });

  it("to a picker may change, to several choices or none", async () => {
    const fingerprint = await ask("picker", picker);
    for (const choices of [["free"], ["pro", "team"], []]) {
      await laptop.send("message:answer", { fingerprint, choices });
      expect(await fetched(fingerprint)).toEqual(chosen(...choices));
    }
    await fence(phone, listener);
    expect(told().map(({ content }) => content)).toEqual([chosen("free"), chosen("pro", "team"), chosen()]);
  });

  it("to a field is in the message, and told", async () => {
    const fingerprint = await ask("field", field);
    const value = "4711 – «blue»";
    await phone.send("message:answer", { fingerprint, value });
    expect(await fetched(fingerprint)).toEqual({ ...field, value });
    expect((await listener.next("message:updated")).payload).toMatchObject({
      fingerprint,
      content: { ...field, value },
    });
    expect((await laptop.next("message:updated")).payload).toMatchObject({ content: { ...field, value } });
    // Whoever comes later finds it.
    expect((await phone.join({})).messages).toMatchObject([{ fingerprint, content: { ...field, value } }]);
  });

  it("that is the same again is told once", async () => {
    const fingerprint = await ask("picker", picker);
    for (const box of [phone, laptop, phone]) await box.send("message:answer", { fingerprint, choices: ["team"] });
    await fence(phone, listener);
    expect(told()).toHaveLength(1);
  });

  it("that does not fit its question is refused, and changes nothing", async () => {
    const [choice, words] = [await ask("picker", picker), await ask("field", field)];
    const [musts, must] = [
      { ...picker, required: true },
      { ...field, required: true },
    ];
    const [mustChoose, mustSay] = [await ask("picker", musts), await ask("field", must)];
    const text = await ask("text", "No question");
    const { fingerprint: own } = await phone.send("message:send", { type: "text", content: "Mine" });
    const answer = (packet: object) => expect(phone.send("message:answer", packet)).rejects;
    const invalid = { reason: "invalid_data" };
    await answer({ fingerprint: choice, choices: ["gold"] }).toMatchObject(invalid);
    await answer({ fingerprint: choice, choices: ["pro", "gold"] }).toMatchObject(invalid);
    await answer({ fingerprint: choice, value: "pro" }).toMatchObject(invalid);
    await answer({ fingerprint: choice }).toMatchObject(invalid);
    await answer({ fingerprint: choice, choices: "pro" }).toMatchObject(invalid);
    await answer({ fingerprint: words, choices: ["pro"] }).toMatchObject(invalid);
    await answer({ fingerprint: words, value: 4711 }).toMatchObject(invalid);
    await answer({ fingerprint: text, value: "Yes" }).toMatchObject(invalid);
    await answer({ value: "Yes" }).toMatchObject(invalid);
    await answer({ fingerprint: mustChoose, choices: [] }).toMatchObject(invalid);
    await answer({ fingerprint: mustSay, value: "" }).toMatchObject(invalid);
    const missing = { reason: "message_not_found" };
    await answer({ fingerprint: own, value: "Yes" }).toMatchObject(missing);
    await answer({ fingerprint: 12_345, value: "Yes" }).toMatchObject(missing);
    await fence(phone, listener);
    expect(told()).toEqual([]);
    expect([await fetched(choice), await fetched(words)]).toEqual([picker, field]);
    expect([await fetched(mustChoose), await fetched(mustSay)]).toEqual([musts, must]);
  });

  it("is no other visitor's: a question is answered where it was asked", async () => {
    const fingerprint = await ask("picker", picker);
    const other = await visitor(scene);
    const answer = other.send("message:answer", { fingerprint, choices: ["pro"] });
    await expect(answer).rejects.toMatchObject({ reason: "message_not_found" });
    expect(await fetched(fingerprint)).toEqual(picker);
  });
});
