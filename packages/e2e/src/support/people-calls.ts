import type { Rest } from "./rest.js";

/** Calls each route of contacts, with conversations that are bound to them. */
export async function callPeople(user: Rest, website: string): Promise<void> {
  const email = "contract@example.com";
  const person = {
    nickname: "Ada",
    phone: "+33 1",
    locales: ["fr"],
    geolocation: { country: "FR" },
    employment: { name: "Acme", title: "Head", role: "sales", seniority: "manager", domain: "acme.com" },
    profiles: [{ type: "twitter", handle: "ada" }],
  };
  const profile = { email, person, company: { name: "Acme", metrics: { employees: 5 } }, segments: ["rare"] };
  const { people_id } = await user.data("POST", `${website}/people/profile`, profile);
  await user.data("HEAD", `${website}/people/profile/${people_id}`);
  await user.data("GET", `${website}/people/profile/${people_id}`);
  const active = Date.now();
  await user.data("PATCH", `${website}/people/profile/${email}`, { notepad: "Tea", active, person: { avatar: null } });
  await user.data("PUT", `${website}/people/data/${people_id}`, { data: { plan: "pro" } });
  await user.data("PATCH", `${website}/people/data/${people_id}`, { seats: 5 });
  await user.data("GET", `${website}/people/data/${people_id}`);
  await user.data("GET", `${website}/people/subscription/${people_id}`);
  await user.data("PATCH", `${website}/people/subscription/${people_id}`, { email: false });
  const { session_id } = await user.data("POST", `${website}/conversation`, {});
  await user.data("PATCH", `${website}/conversation/${session_id}/meta`, { email });
  const event = { text: "Paid", data: { price: 1 }, color: "red" };
  await user.data("POST", `${website}/people/events/${people_id}`, event);
  await user.data("GET", `${website}/people/events/${people_id}/list/1`);
  await user.data("GET", `${website}/people/conversations/${people_id}/list/1?filter_not_resolved=1`);
  await user.data("GET", `${website}/people/profile/${people_id}`);
  await user.data("GET", `${website}/people/profiles/1?search_text=ada&sort_field=email`);
  await user.data("GET", `${website}/people/stats`);
  await user.data("GET", `${website}/people/segments/1`);
  for (const what of ["segments", "data", "events"]) await user.data("GET", `${website}/people/suggest/${what}/1`);
  await user.data("DELETE", `${website}/people/suggest/segment`, { segment: "rare" });
  await user.data("DELETE", `${website}/people/suggest/data`, { key: "plan" });
  await user.data("DELETE", `${website}/people/suggest/event`, { text: "Paid" });
  await user.data("PUT", `${website}/people/profile/${people_id}`, { email, person: { nickname: "Eve" } });
  await user.data("DELETE", `${website}/people/profile/${people_id}`);
}
