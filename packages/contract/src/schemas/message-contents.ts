import type { Static } from "typebox";
import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, integer, mimeType, text, url } from "./atoms.js";

const fileContent = Type.Object(
  { name: text(limits.lineLength, { description: "File name." }), url: url(), type: mimeType() },
  { title: "ConversationFileMessageContent" },
);

const animationContent = Type.Object(
  { url: url(), type: mimeType() },
  { title: "ConversationAnimationMessageContent" },
);

const audioContent = Type.Object(
  {
    url: url(),
    type: mimeType(),
    duration: integer({ maximum: limits.audioDuration, description: "Seconds." }),
  },
  { title: "ConversationAudioMessageContent" },
);

const choiceAction = Type.Object(
  {
    type: text(limits.wordLength, { description: "What choosing it does, such as `link`." }),
    target: text(limits.urlLength),
  },
  { title: "ConversationPickerMessageContentChoiceAction" },
);

const choice = Type.Object(
  {
    value: text(limits.lineLength, { description: "What the choice is known by." }),
    icon: Type.Optional(anyText(limits.urlLength, { description: "An emoji or the URL of an image." })),
    label: text(limits.lineLength, { description: "What the visitor reads." }),
    selected: Type.Optional(Type.Boolean({ default: false, description: "Whether it was chosen." })),
    action: Type.Optional(choiceAction),
  },
  { title: "ConversationPickerMessageContentChoice" },
);

const pickerContent = Type.Object(
  {
    id: text(limits.wordLength, { description: "What the picker is known by." }),
    text: text(limits.textLength, { description: "The question." }),
    choices: Type.Array(choice, { minItems: 1, maxItems: limits.choices }),
    required: Type.Optional(Type.Boolean({ description: "The visitor must choose before writing on." })),
  },
  { title: "ConversationPickerMessageContent" },
);

const fieldContent = Type.Object(
  {
    id: text(limits.wordLength, { description: "What the field is known by." }),
    text: text(limits.textLength, { description: "The question." }),
    explain: Type.Optional(anyText(limits.paragraphLength, { description: "What to write into it." })),
    value: Type.Optional(anyText(limits.textLength, { description: "What the visitor wrote." })),
    required: Type.Optional(Type.Boolean({ description: "The visitor must fill it in before writing on." })),
  },
  { title: "ConversationFieldMessageContent" },
);

const targetAction = Type.Object(
  { label: text(limits.lineLength), url: url() },
  { title: "ConversationCarouselMessageContentTargetAction" },
);

const target = Type.Object(
  {
    title: text(limits.lineLength),
    description: Type.Optional(anyText(limits.paragraphLength)),
    image: Type.Optional(url()),
    actions: Type.Optional(Type.Array(targetAction, { maxItems: limits.actions })),
  },
  { title: "ConversationCarouselMessageContentTarget" },
);

const carouselContent = Type.Object(
  {
    text: text(limits.textLength),
    targets: Type.Array(target, { minItems: 1, maxItems: limits.targets }),
  },
  { title: "ConversationCarouselMessageContent" },
);

const eventContent = Type.Object(
  {
    namespace: text(limits.wordLength, { description: "What happened, such as `state:resolved`." }),
    text: Type.Optional(anyText(limits.textLength)),
  },
  { title: "ConversationEventMessageContent" },
);

const textContent = text(limits.textLength, { description: "The text, with Markdown." });

/** What `content` holds, by the message's `type`. An edit is checked against the type of the stored message. */
export const messageContents = {
  text: textContent,
  note: textContent,
  file: fileContent,
  animation: animationContent,
  audio: audioContent,
  picker: pickerContent,
  field: fieldContent,
  carousel: carouselContent,
  event: eventContent,
} as const;

export type MessageType = keyof typeof messageContents;

/** Content of a message, whatever its type. */
export type MessageContent = { [T in MessageType]: Static<(typeof messageContents)[T]> }[MessageType];

export const messageTypes = Object.keys(messageContents) as MessageType[];

/** Any content, where the type stands elsewhere: in responses and events. */
export const ConversationMessageContent = Type.Union(
  [
    Type.String(),
    fileContent,
    animationContent,
    audioContent,
    pickerContent,
    fieldContent,
    carouselContent,
    eventContent,
  ],
  { title: "ConversationMessageContent" },
);

export const contentSchemas = {
  ConversationFileMessageContent: fileContent,
  ConversationAnimationMessageContent: animationContent,
  ConversationAudioMessageContent: audioContent,
  ConversationPickerMessageContent: pickerContent,
  ConversationPickerMessageContentChoice: choice,
  ConversationPickerMessageContentChoiceAction: choiceAction,
  ConversationFieldMessageContent: fieldContent,
  ConversationCarouselMessageContent: carouselContent,
  ConversationCarouselMessageContentTarget: target,
  ConversationCarouselMessageContentTargetAction: targetAction,
  ConversationEventMessageContent: eventContent,
  ConversationMessageContent,
} as const;
