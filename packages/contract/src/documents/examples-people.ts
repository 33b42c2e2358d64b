/** Values of the path parameters of contacts. */
export const peopleParameterExamples: Readonly<Record<string, unknown>> = {
  people_id: "5a7c9e1b-3d2f-4c6a-8b0e-1f4d6a8c2e21",
};

const card = {
  email: "ada@acme.com",
  person: { nickname: "Ada Lovelace", employment: { name: "Acme", title: "Head of Engines" } },
  segments: ["customer"],
};

/** Request bodies of the routes of contacts. */
export const peopleBodyExamples: Readonly<Record<string, unknown>> = {
  addNewPeopleProfile: card,
  savePeopleProfile: card,
  updatePeopleProfile: { segments: ["customer", "vip"] },
  deleteSuggestedPeopleSegment: { segment: "customer" },
  deleteSuggestedPeopleDataKey: { key: "plan" },
  deleteSuggestedPeopleEvent: { text: "user:payment:success" },
  addPeopleEvent: { text: "user:payment:success", data: { amount: 49 }, color: "green" },
  savePeopleData: { data: { plan: "pro", seats: 12, trial: false } },
  updatePeopleData: { data: { seats: 13 } },
  updatePeopleSubscriptionStatus: { email: false },
  exportPeopleProfiles: {
    search: { filter: [{ model: "people", criterion: "segments", operator: "eq", query: ["vip"] }] },
  },
  importPeopleProfiles: {
    url: "https://files.acme.com/contacts.csv",
    mapping: [
      { column: 0, field: "email" },
      { column: 1, field: "person.nickname" },
    ],
    options: { column_separator: ",", skip_header: true },
  },
};

/** Request bodies of what operators could do to themselves, and of files. */
export const userBodyExamples: Readonly<Record<string, unknown>> = {
  createUserAccount: { email: "ada@acme.com", password: "a long one", first_name: "Ada", last_name: "Lovelace" },
  updateUserNotificationSettings: { messages_unread: true, sounds: false },
  updateUserProfile: { first_name: "Ada" },
  loginWithEmail: { email: "ada@acme.com", password: "a long one" },
  recoverPassword: { email: "ada@acme.com" },
  generateBucketURL: { namespace: "upload", id: "contract-7", file: { name: "contract.pdf", type: "application/pdf" } },
};
