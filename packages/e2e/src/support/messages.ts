/** One message of every content type, as an operator sends it. `user` may send all but note and event. */
export const everyType = [
  { type: "text", content: 'Grüße, 世界 👋 "quoted" \\ and\nlines' },
  { type: "note", content: "Only operators read this." },
  {
    type: "file",
    content: { name: "invoice.pdf", url: "https://files.example.com/invoice.pdf", type: "application/pdf" },
  },
  { type: "animation", content: { url: "https://media.example.com/wave.gif", type: "image/gif" } },
  { type: "audio", content: { url: "https://media.example.com/voice.webm", type: "audio/webm", duration: 14 } },
  {
    type: "picker",
    content: {
      id: "call-date",
      text: "When may we call?",
      choices: [
        { value: "today", icon: "📞", label: "Today", selected: false },
        { value: "tomorrow", label: "Tomorrow", selected: true },
      ],
    },
  },
  {
    type: "field",
    content: { id: "email", text: "Your address?", explain: "you@example.com", value: "a@example.com" },
  },
  {
    type: "carousel",
    content: {
      text: "Have a look:",
      targets: [
        {
          title: "First",
          description: "The first one.",
          image: "https://media.example.com/first.png",
          actions: [{ label: "Open", url: "https://example.com/first" }],
        },
      ],
    },
  },
  { type: "event", content: { namespace: "user:invited", text: "somebody was invited" } },
] as const;
