import type { Workspace } from "../domain/first-start.js";

/** The demo's website, a small roastery, and who owns it. */
export const demoWorkspace: Workspace = {
  name: "Lighthouse Coffee",
  domain: "lighthouse-coffee.example",
  owner: { email: "mira@lighthouse-coffee.example", first_name: "Mira", last_name: "Okafor" },
};

/** The operators besides the owner. */
export const colleagues = [
  { email: "jonas@lighthouse-coffee.example", first_name: "Jonas", last_name: "Lindqvist" },
  { email: "sofia@lighthouse-coffee.example", first_name: "Sofía", last_name: "Ramírez" },
  { email: "kenji@lighthouse-coffee.example", first_name: "Kenji", last_name: "Tanaka" },
] as const;
