import { randomUUID } from "node:crypto";
import type { Crisp } from "@parley/client";
import { expect } from "vitest";

/** Each call about contacts, by the SDK, with what it does. `created` makes a conversation. */
export async function keepContacts(
  { website }: Crisp,
  website_id: string,
  created: () => Promise<string>,
): Promise<void> {
  const email = `${randomUUID()}@example.com`;
  const given = { email, person: { nickname: "Ada" }, segments: [email] };
  const { people_id } = await website.addNewPeopleProfile(website_id, given);
  await website.checkPeopleProfileExists(website_id, people_id);
  await website.updatePeopleProfile(website_id, email, { notepad: "Tea" });
  expect(await website.getPeopleProfile(website_id, people_id)).toMatchObject({ ...given, notepad: "Tea" });
  await website.savePeopleProfile(website_id, people_id, given);
  await website.savePeopleData(website_id, people_id, { data: { [email]: "pro" } });
  await website.updatePeopleData(website_id, people_id, { data: { seats: 5 } });
  expect(await website.getPeopleData(website_id, people_id)).toEqual({ data: { [email]: "pro", seats: 5 } });
  await website.updatePeopleSubscriptionStatus(website_id, people_id, { email: false });
  expect(await website.getPeopleSubscriptionStatus(website_id, people_id)).toEqual({ email: false });
  const session_id = await created();
  await website.updateConversationMetas(website_id, session_id, { email });
  expect(await website.listPeopleConversations(website_id, people_id, 1)).toEqual([session_id]);
  await website.addPeopleEvent(website_id, people_id, { text: email });
  expect(await website.listPeopleEvents(website_id, people_id, 1)).toMatchObject([{ text: email }]);
  expect((await website.getPeopleStatistics(website_id)).total).toBeGreaterThan(0);
  expect(await website.listPeopleSegments(website_id, 1)).toContain(email);
  expect(await website.listSuggestedPeopleSegments(website_id, 1)).toContainEqual({ segment: email, count: 1 });
  expect(await website.listSuggestedPeopleDataKeys(website_id, 1)).toContainEqual({ key: email, count: 1 });
  expect(await website.listSuggestedPeopleEvents(website_id, 1)).toContainEqual({ text: email, count: 1 });
  await website.deleteSuggestedPeopleSegment(website_id, email);
  await website.deleteSuggestedPeopleDataKey(website_id, email);
  await website.deleteSuggestedPeopleEvent(website_id, email);
  expect(await website.listSuggestedPeopleEvents(website_id, 1)).not.toContainEqual({ text: email, count: 1 });
  const filter = [{ model: "people", criterion: "segments", operator: "eq", query: [email] }];
  const listed = await website.listPeopleProfiles(website_id, 1, "email", "ascending", "and", JSON.stringify(filter));
  expect(listed).toMatchObject([{ people_id }]);
  await website.batchRemovePeople(website_id, { profiles: [people_id] });
  await expect(website.removePeopleProfile(website_id, people_id)).rejects.toMatchObject({ status: 404 });
  const other = { email: `${randomUUID()}@example.com`, person: { nickname: "Bob" } };
  await website.removePeopleProfile(website_id, (await website.addNewPeopleProfile(website_id, other)).people_id);
  const gone = website.getPeopleProfile(website_id, people_id);
  await expect(gone).rejects.toMatchObject({ reason: "people_not_found" });
}
