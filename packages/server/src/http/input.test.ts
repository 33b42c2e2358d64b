import { type Route, routes } from "@parley/contract";
import { describe, expect, it } from "vitest";
import { inputOf } from "./input.js";

const bodyOf = (id: string, text: string) => {
  const route = (routes as readonly Route[]).find((candidate) => candidate.id === id) as Route;
  return inputOf(route, false).body(Buffer.from(text));
};

describe("a number that is read as infinity", () => {
  it.each([
    ["transmitSignalingOnOngoingCallSession", '{"type":"sdp","payload":{"deep":[1e400]}}'],
    ["deliverWidgetButtonActionForConversation", '{"section_id":"a","item_id":"b","data":{"price":-1e400}}'],
    ["requestToolCallForConversation", '{"command":"list_tools","payload":{"n":1e999}}'],
  ])("is refused where %s takes anything", (id, text) => {
    expect(() => bodyOf(id, text)).toThrow("The body must not contain a number that is too large to be kept.");
  });

  it("is refused by its field's name where there is one", () => {
    const text = '{"type":"text","from":"user","origin":"chat","content":"x","properties":{"n":1e400}}';
    expect(() => bodyOf("sendMessageInConversation", text)).toThrow("properties.n must be ");
  });
});

describe("null in a body", () => {
  it("stands for a field that is left out, as when the official client skips an argument", () => {
    expect(bodyOf("changeConversationState", '{"state":"resolved","user":null,"origin":"chat"}')).toEqual({
      state: "resolved",
      origin: "chat",
    });
  });

  it("is refused where the field must be there, or leaving it out would mean everything", () => {
    expect(() => bodyOf("changeConversationState", '{"state":null}')).toThrow("state must be ");
    expect(() => bodyOf("batchResolveConversations", '{"sessions":null}')).toThrow("sessions must be an array ");
  });
});
