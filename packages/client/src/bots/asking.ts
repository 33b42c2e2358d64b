import { type Answer, type Choice, choiceOf, type PickerAnswer } from "./answer.js";
import { fold } from "./fold.js";
import { type BotContent, textOf } from "./message.js";
import type { Verdict } from "./question.js";

export interface AskOptions {
  /** Milliseconds, the bot's `askTimeout` by default. Then the question rejects with a `BotEnded`: `timeout`. */
  readonly timeout?: number;
  /** Leaves the question open when the visitor writes something else, which is then handled as any message. */
  readonly keepOpen?: boolean;
}

export interface AskTextOptions extends AskOptions {
  /** A sentence for the visitor when the value will not do: the question stays open. Nothing when it will. */
  readonly validate?: (value: string) => string | undefined | Promise<string | undefined>;
}

export interface ContentOptions {
  /** What the picker or field is known by: `bot.answer(id, ...)` takes answers that no question waits for, even after a restart. */
  readonly id?: string;
  /** The visitor must answer before writing on. */
  readonly required?: boolean;
}

export interface FieldOptions extends ContentOptions {
  /** What to write into it. */
  readonly explain?: string;
  /** What it holds at first. */
  readonly value?: string;
}

export interface AskPickerOptions extends AskOptions, ContentOptions {
  /** Whether a message with the text, value or number of a choice is that choice: true by default. */
  readonly acceptText?: boolean;
}

export interface AskFieldOptions extends AskTextOptions, FieldOptions {
  /** Whether a message is the answer as well as what is written into the field: true by default. */
  readonly acceptText?: boolean;
}

/** How a question is put and its answer read. */
export interface Ask {
  readonly content: BotContent;
  readonly readAnswer: (answer: Answer) => Verdict | Promise<Verdict>;
  readonly readMessage: (message: { readonly type: string; readonly content: unknown }) => Verdict | Promise<Verdict>;
}

/** A random name for a picker or field that nobody asks for by name. */
function newId(): string {
  return `ask-${Math.random().toString(36).slice(2, 12)}`;
}

export function pickerContent(text: string, choices: readonly Choice[], { id, required }: ContentOptions = {}) {
  if (!Array.isArray(choices) || choices.length === 0) throw new TypeError("A picker needs at least one choice.");
  const content = { id: id ?? newId(), text, choices: choices.map(choiceOf) };
  return { type: "picker", content: required === undefined ? content : { ...content, required } } as const;
}

export function fieldContent(text: string, { id, required, explain, value }: FieldOptions = {}) {
  const given = Object.entries({ required, explain, value }).filter(([, one]) => one !== undefined);
  return { type: "field", content: { id: id ?? newId(), text, ...Object.fromEntries(given) } } as const;
}

export function askText(text: string, { validate }: AskTextOptions = {}): Ask {
  return {
    content: text,
    readAnswer: () => undefined,
    readMessage: (message) => (textOf(message) === "" ? undefined : checked(textOf(message), validate)),
  };
}

export function askPicker(text: string, choices: readonly Choice[], options: AskPickerOptions = {}): Ask {
  const content = pickerContent(text, choices, options);
  const { id } = content.content;
  return {
    content,
    readAnswer: (answer) => (answer.kind === "picker" && answer.id === id ? { value: answer } : undefined),
    readMessage(message) {
      if (options.acceptText === false) return undefined;
      const written = textOf(message).trim();
      const words = fold(written);
      const chosen = content.content.choices.find(
        ({ value, label }, place) =>
          [value, label, String(place + 1)].includes(written) ||
          (words !== "" && [fold(value), fold(label)].includes(words)),
      );
      if (!chosen) return undefined;
      return { value: { kind: "picker", id, value: chosen.value, label: chosen.label } satisfies PickerAnswer };
    },
  };
}

export function askField(text: string, options: AskFieldOptions = {}): Ask {
  const content = fieldContent(text, options);
  const { id } = content.content;
  const { acceptText = true, validate } = options;
  return {
    content,
    readAnswer: (answer) => (answer.kind === "field" && answer.id === id ? checked(answer.value, validate) : undefined),
    readMessage: (message) =>
      acceptText && textOf(message) !== "" ? checked(textOf(message).trim(), validate) : undefined,
  };
}

async function checked(value: string, validate: AskTextOptions["validate"]): Promise<Verdict> {
  const sentence = await validate?.(value);
  return typeof sentence === "string" ? { sentence } : { value };
}
