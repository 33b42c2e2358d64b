import type { ConversationMessageContent, ConversationPickerMessageContentChoice } from "../generated/types.js";

/** What the visitor chose from a picker. */
export interface PickerAnswer<Value extends string = string> {
  readonly kind: "picker";
  /** What the picker is known by. */
  readonly id: string;
  /** `value` of the choice. */
  readonly value: Value;
  /** What the visitor read. */
  readonly label: string;
}

/** What the visitor wrote into a field. */
export interface FieldAnswer {
  readonly kind: "field";
  readonly id: string;
  readonly value: string;
}

export type Answer = PickerAnswer | FieldAnswer;

/** The chat box answers by an update of the message: the whole content again, with a choice selected or a value filled in. */
export function answerOf(content: ConversationMessageContent): Answer | undefined {
  if (typeof content !== "object" || content === null || !("id" in content) || typeof content.id !== "string") {
    return undefined;
  }
  const { id } = content;
  if ("choices" in content && Array.isArray(content.choices)) {
    const chosen = content.choices.find(({ selected }) => selected === true);
    return chosen && { kind: "picker", id, value: chosen.value, label: chosen.label };
  }
  const value = "value" in content ? content.value : undefined;
  return typeof value === "string" && value !== "" ? { kind: "field", id, value } : undefined;
}

/** A choice of a picker: its text, which is its value as well, or all of it. */
export type Choice = string | Omit<ConversationPickerMessageContentChoice, "selected">;

/** The values that choices have, as far as the program says them. */
export type ValueOf<C extends Choice> = C extends string
  ? C
  : C extends { readonly value: infer V extends string }
    ? V
    : string;

export function choiceOf(choice: Choice): ConversationPickerMessageContentChoice {
  return typeof choice === "string"
    ? { value: choice, label: choice, selected: false }
    : { selected: false, ...choice };
}
