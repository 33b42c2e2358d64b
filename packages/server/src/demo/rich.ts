import type { Rich } from "./script.js";

const files = "https://lighthouse-coffee.example/files";

export function photo(name: string): Rich {
  return { type: "file", content: { name, url: `${files}/${name}`, type: "image/jpeg" } };
}

export function pdf(name: string): Rich {
  return { type: "file", content: { name, url: `${files}/${name}`, type: "application/pdf" } };
}

export function animation(name: string): Rich {
  return { type: "animation", content: { url: `${files}/${name}.gif`, type: "image/gif" } };
}

/** `duration` in seconds. */
export function voice(duration: number): Rich {
  return { type: "audio", content: { url: `${files}/voice-${duration}.webm`, type: "audio/webm", duration } };
}

/** A question with answers to choose from; `chosen` is the label of the one that the visitor took. */
export function picker(id: string, text: string, labels: readonly string[], chosen?: string): Rich {
  const choices = labels.map((label, i) => ({ value: `${id}-${i + 1}`, label, selected: label === chosen }));
  return { type: "picker", content: { id, text, choices } };
}

/** A question with a line to write into; `value` is what the visitor wrote. */
export function field(id: string, text: string, explain: string, value?: string): Rich {
  return { type: "field", content: { id, text, explain, ...(value === undefined ? {} : { value }) } };
}

/** Products to look at, each with a page of its own. */
export function carousel(text: string, label: string, products: readonly (readonly [string, string])[]): Rich {
  const targets = products.map(([title, description]) => {
    const slug = title.toLowerCase().replaceAll(" ", "-");
    return {
      title,
      description,
      image: `https://lighthouse-coffee.example/images/${slug}.jpg`,
      actions: [{ label, url: `https://lighthouse-coffee.example/coffee/${slug}` }],
    };
  });
  return { type: "carousel", content: { text, targets } };
}

export function event(namespace: string, text?: string): Rich {
  return { type: "event", content: { namespace, ...(text === undefined ? {} : { text }) } };
}
