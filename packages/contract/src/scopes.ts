/** A right that a plugin token can hold: its name, which modes exist, and what it opens. */
export interface Scope {
  readonly name: string;
  readonly read: boolean;
  readonly write: boolean;
  readonly description: string;
}

/** Every scope whose name is known. The one of helpdesk routes is not, so it is absent. */
export const scopes = [
  {
    name: "bucket:url",
    read: false,
    write: true,
    description: "Request signed URLs that a file can be uploaded to.",
  },
  {
    name: "plan:subscription",
    read: true,
    write: false,
    description: "See which plan a website has.",
  },
  {
    name: "website:availability",
    read: true,
    write: false,
    description: "See whether anybody of the team is online.",
  },
  {
    name: "website:operators",
    read: true,
    write: true,
    description: "See who the operators are, and write to them.",
  },
  {
    name: "website:settings",
    read: true,
    write: true,
    description: "See and change the settings of a website.",
  },
  {
    name: "website:verify",
    read: true,
    write: true,
    description: "See and change identity verification, with its secret.",
  },
  {
    name: "website:visitors",
    read: true,
    write: false,
    description: "See who is on the site now, and how many.",
  },
  {
    name: "website:analytics",
    read: true,
    write: false,
    description: "Generate analytics.",
  },
  {
    name: "website:conversation:initiate",
    read: false,
    write: true,
    description: "Create conversations and bring them to the inbox.",
  },
  {
    name: "website:conversation:sessions",
    read: true,
    write: true,
    description: "List conversations; read and change what is known about their visitors.",
  },
  {
    name: "website:conversation:suggest",
    read: true,
    write: true,
    description: "Read and remove suggested segments and data keys.",
  },
  {
    name: "website:conversation:messages",
    read: true,
    write: true,
    description: "Read and send messages, typing signs and receipts.",
  },
  {
    name: "website:conversation:states",
    read: true,
    write: true,
    description: "See and change whether conversations are pending, unresolved or resolved.",
  },
  {
    name: "website:conversation:participants",
    read: true,
    write: true,
    description: "See and change who else takes part in conversations.",
  },
  {
    name: "website:conversation:routing",
    read: true,
    write: true,
    description: "See and change which operator conversations are assigned to.",
  },
  {
    name: "website:conversation:pages",
    read: true,
    write: false,
    description: "See which pages visitors looked at.",
  },
  {
    name: "website:conversation:events",
    read: true,
    write: false,
    description: "See which custom events visitors caused.",
  },
  {
    name: "website:conversation:actions",
    read: true,
    write: true,
    description: "Block visitors, and mark conversations as opened or closed by an operator.",
  },
  {
    name: "website:conversation:browsing",
    read: false,
    write: true,
    description: "Watch and assist a visitor's browsing.",
  },
  {
    name: "website:conversation:calls",
    read: true,
    write: true,
    description: "Hold audio and video calls.",
  },
  {
    name: "website:people:profiles",
    read: true,
    write: true,
    description: "List and edit contacts.",
  },
  {
    name: "website:people:data",
    read: true,
    write: true,
    description: "Read and change the custom data of contacts.",
  },
  {
    name: "website:people:subscriptions",
    read: true,
    write: true,
    description: "See and change whether contacts receive mail.",
  },
  {
    name: "website:people:statistics",
    read: true,
    write: false,
    description: "Count contacts.",
  },
  {
    name: "website:people:suggest",
    read: true,
    write: true,
    description: "Read and remove suggested segments, data keys and events of contacts.",
  },
  {
    name: "website:people:conversations",
    read: true,
    write: false,
    description: "List the conversations of a contact.",
  },
  {
    name: "website:people:campaigns",
    read: true,
    write: false,
    description: "List the campaigns that reached a contact.",
  },
  {
    name: "website:people:events",
    read: true,
    write: true,
    description: "Read and add events of contacts.",
  },
] as const satisfies readonly Scope[];

export type ScopeName = (typeof scopes)[number]["name"];
