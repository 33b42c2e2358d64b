import type { Command } from "commander";
import { columns } from "../print/columns.js";
import { administer } from "./run.js";

export function addWebsite(program: Command): void {
  const website = program.command("website").description("websites of this server");
  const create = website
    .command("create")
    .description("create a website")
    .requiredOption("--name <name>", "what it is called")
    .requiredOption("--domain <domain>", "its host name, such as example.com")
    .option("--owner <email>", "operator account that owns it");
  administer(
    create,
    (flags: { name: string; domain: string; owner?: string }) => ({
      name: "website.create" as const,
      params: {
        name: flags.name,
        domain: flags.domain,
        ...(flags.owner === undefined ? {} : { owner: flags.owner }),
      },
    }),
    (made: { website_id: string; name: string; domain: string }) =>
      columns([
        ["website_id", made.website_id],
        ["name", made.name],
        ["domain", made.domain],
      ]),
  );
}
