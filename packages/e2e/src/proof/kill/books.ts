import { readRows } from "@parley/server/testing";
import type { Account, Ledger } from "./ledger.js";

type Store = Parameters<typeof readRows>[0];

interface StoredMessage {
  session_id: string;
  fingerprint: number;
  content: string;
}

interface StoredConversation {
  id: number;
  session_id: string;
  state: string;
  meta: string;
}

/** Holds the database against what was acknowledged. One sentence for each thing that does not agree. */
export async function compareBooks(store: Store, ledger: Ledger): Promise<string[]> {
  return [...(await compareMessages(store, ledger)), ...(await compareAccounts(store, ledger))];
}

async function compareMessages(store: Store, ledger: Ledger): Promise<string[]> {
  const problems: string[] = [];
  const rows = await readRows<StoredMessage>(
    store,
    "SELECT c.session_id, m.fingerprint, m.content FROM messages m JOIN conversations c ON c.id = m.conversation_id",
  );
  const stored = new Map(rows.map((row) => [row.fingerprint, row]));
  for (const sent of ledger.messages) {
    const row = stored.get(sent.fingerprint);
    if (row === undefined) problems.push(`Acknowledged message ${sent.fingerprint} is missing.`);
    else if (row.session_id !== sent.session_id || row.content !== JSON.stringify(sent.content)) {
      problems.push(`Acknowledged message ${sent.fingerprint} was changed to ${JSON.stringify(row)}.`);
    }
  }
  const known = new Set(ledger.messages.map((sent) => sent.fingerprint));
  for (const fingerprint of stored.keys()) {
    if (!known.has(fingerprint) && !ledger.open.has(fingerprint)) {
      problems.push(`Message ${fingerprint} was never sent.`);
    }
  }
  const events = await readRows<{ fingerprint: number; events: number }>(
    store,
    "SELECT fingerprint, COUNT(*) AS events FROM events WHERE name IN ('message:send', 'message:received') GROUP BY fingerprint",
  );
  const counted = new Map(events.map((row) => [row.fingerprint, row.events]));
  for (const fingerprint of new Set([...stored.keys(), ...counted.keys()])) {
    const rowsOf = stored.has(fingerprint) ? 1 : 0;
    const eventsOf = counted.get(fingerprint) ?? 0;
    if (rowsOf !== eventsOf)
      problems.push(`Message ${fingerprint} has ${rowsOf} row and ${eventsOf} events in the log.`);
  }
  return problems;
}

async function compareAccounts(store: Store, ledger: Ledger): Promise<string[]> {
  const problems: string[] = [];
  const rows = await readRows<StoredConversation>(store, "SELECT id, session_id, state, meta FROM conversations");
  const stored = new Map(rows.map((row) => [row.session_id, row]));
  const changes = await readRows<{ conversation_id: number; name: string; events: number }>(
    store,
    "SELECT conversation_id, name, COUNT(*) AS events FROM events WHERE name IN ('session:set_state', 'session:set_data') GROUP BY conversation_id, name",
  );
  const counted = new Map(changes.map((row) => [`${row.conversation_id} ${row.name}`, row.events]));
  for (const account of ledger.accounts) {
    const row = stored.get(account.session_id);
    if (row === undefined) problems.push(`Acknowledged conversation ${account.session_id} is missing.`);
    else {
      const of = (name: string) => counted.get(`${row.id} ${name}`) ?? 0;
      problems.push(...compareAccount(account, row, of("session:set_state"), of("session:set_data")));
    }
  }
  return problems;
}

function compareAccount(account: Account, row: StoredConversation, stateEvents: number, dataEvents: number): string[] {
  const problems: string[] = [];
  const say = (problem: string) => problems.push(`${account.session_id}: ${problem}`);
  const { counter = 0 } = (JSON.parse(row.meta) as { data?: { counter?: number } }).data ?? {};
  // What was under way when the server died happened whole, or not at all.
  const extraCounter = counter - account.counter;
  if (extraCounter !== 0 && !(extraCounter === 1 && account.pending === "meta")) {
    say(`the counter is ${counter}, acknowledged ${account.counter}.`);
  }
  if (dataEvents !== counter)
    say(`the counter is ${counter}, but session:set_data stands ${dataEvents} times in the log.`);
  const acknowledged = account.states.length - 1;
  const extraState = stateEvents - acknowledged;
  const mayHaveChanged = account.pending === "state" || account.pending === "message";
  if (extraState !== 0 && !(extraState === 1 && mayHaveChanged)) {
    say(`session:set_state stands ${stateEvents} times in the log, acknowledged ${acknowledged}.`);
  }
  if (extraState === 0 && row.state !== account.states.at(-1)) {
    say(`the state is ${row.state}, acknowledged ${account.states.at(-1)}.`);
  }
  return problems;
}
