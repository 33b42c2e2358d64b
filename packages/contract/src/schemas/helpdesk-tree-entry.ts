/** The TypeScript side of `HelpdeskTreeEntry`, spelt out because a schema cannot take its type from itself. */
export interface TreeEntry {
  type: string;
  slug: string;
  title?: string;
  state?: { published?: boolean; hidden?: boolean; featured?: boolean };
  children?: TreeEntry[];
}
