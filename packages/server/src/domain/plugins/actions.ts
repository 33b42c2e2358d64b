import { createHmac, randomUUID } from "node:crypto";
import { type PostedAnswer, postJson } from "../../platform/post.js";
import type { Secrets } from "../../platform/secrets.js";
import { getConversation } from "../../store/conversations.js";
import { countLaneJobs, removeJob } from "../../store/jobs.js";
import { getPluginAction, lockPluginAction, type PluginActionRow } from "../../store/plugin-actions.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import type { Actor } from "../access/principal.js";
import { type Change, changeConversation } from "../conversations/change.js";
import { ApiError } from "../error.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";

const kind = "plugins:act";
/** Tries of an action, and milliseconds of each. */
const attempts = 3;
const tryTime = 5_000;
/** Milliseconds after which the outcome is known at the latest, pauses included. */
const exhaustion = 20_000;
/** Milliseconds after which no try is under way: the longest pause between two may follow. */
const lastTry = exhaustion - 2_000;
/** Actions that are handed over at once by this process: of all plugins, and of one, however slow it is. */
const places = 64;
const placesOfOne = 4;
/** Actions of a website that may wait for one plugin. */
const mostWaiting = 100;

/** What the plugin is asked to do: a button of its widget, an item's value to fetch or edit, or a command of its tool. */
export type PluginAction =
  | {
      readonly type: "button" | "data";
      readonly method?: "fetch" | "edit";
      readonly section_id: string;
      readonly item_id: string;
      readonly data?: unknown;
      readonly value?: unknown;
    }
  | { readonly type: "tool"; readonly command: string; readonly data?: unknown };

interface Waiting {
  readonly session_id: string;
  readonly plugin_id: string;
  readonly correlation_id: string;
  readonly action: PluginAction;
  readonly operator?: string;
  /** Milliseconds: no try is under way later. Absent where an older version made it. */
  readonly until?: number;
}

/** What the caller is told at once; the outcome comes as an event. */
export interface AcceptedAction {
  readonly correlation_id: string;
  readonly strategy: { readonly attempts: number; readonly exhaustion: number };
}

type Outcome = { readonly outcome: "success" | "failure"; readonly result: Record<string, unknown> };

/**
 * Actions are handed to the plugin's URL as signed JSON, durably and with retries, and what the plugin answers comes as an event:
 * `widget:action:processed`, and for tools `plugin:event` by the name `tool:call:processed`.
 */
export class PluginActions {
  readonly #store: Store;
  readonly #jobs: Jobs;
  readonly #secrets: Secrets;

  constructor(store: Store, jobs: Jobs, secrets: Secrets) {
    this.#store = store;
    this.#jobs = jobs;
    this.#secrets = secrets;
    jobs.define<Waiting>({
      kind,
      attempts,
      concurrency: places,
      perLane: placesOfOne,
      run: (job) => this.#act(job),
      exhausted: (job, error) => this.#tell(job, failure(error), true),
    });
  }

  /**
   * Rejects with conversation_not_found, plugin_not_found (no subscription either), plugin_unreachable (no URL), and
   * too_many_requests while too many of the website wait for the plugin.
   */
  async deliver(
    website_id: WebsiteId,
    session_id: string,
    plugin_id: string,
    action: PluginAction,
    actor: Actor,
  ): Promise<AcceptedAction> {
    const jobs = this.#jobs;
    const correlation_id = randomUUID();
    const payload: Waiting = {
      session_id,
      plugin_id,
      correlation_id,
      action,
      ...(actor.type === "operator" ? { operator: actor.user_id } : {}),
    };
    await this.#store.write({
      name: "deliverAction",
      *body(tx) {
        const conversation = yield* getConversation(website_id, session_id);
        if (conversation === undefined) throw new ApiError("conversation_not_found");
        reached(yield* lockPluginAction(website_id, plugin_id));
        if ((yield* countLaneJobs(kind, plugin_id, website_id)) >= mostWaiting) {
          throw new ApiError(
            "too_many_requests",
            `${mostWaiting} actions wait for the plugin already; try again when it answered some.`,
          );
        }
        const conversation_id = conversation.id;
        const lasting = { ...payload, until: tx.now + lastTry };
        yield* jobs.schedule(tx, {
          ...{ kind, website_id, conversation_id, lane: plugin_id },
          ...{ due_at: tx.now, payload: lasting },
        });
      },
    });
    return { correlation_id, strategy: { attempts, exhaustion } };
  }

  async #act(job: Job<Waiting>): Promise<JobOutcome<Waiting>> {
    const { session_id, plugin_id, correlation_id, action, operator, until } = job.payload;
    const now = Date.now();
    const left = until === undefined ? tryTime : Math.min(tryTime, until - now);
    if (left <= 0) {
      await this.#tell(job, failure("The plugin had others to answer until it was too late for this one."), true);
      return "kept";
    }
    let plugin: PluginActionRow & { action_url: string };
    try {
      plugin = reached(await this.#store.read(getPluginAction(job.website_id as WebsiteId, plugin_id)));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      await this.#tell(job, failure(error), true);
      return "kept";
    }
    const origin = {
      website_id: job.website_id,
      session_id,
      plugin_id,
      ...(operator ? { operator_id: operator } : {}),
    };
    const body = JSON.stringify({ ...wireOf(action), origin, correlation_id });
    const timestamp = String(now);
    const answer = await postJson(
      plugin.action_url,
      body,
      {
        "x-crisp-request-timestamp": timestamp,
        "x-crisp-signature": this.#sign(plugin, timestamp, body),
        "x-delivery-attempt-count": String(job.attempts + 1),
        "x-delivery-attempt-limit": String(attempts),
      },
      left,
    );
    await this.#tell(job, outcomeOf(answer), true);
    return "kept";
  }

  /** HMAC-SHA256 of `[timestamp;body]`, which crisp-api's `verifyWidget` checks. */
  #sign({ action_secret }: PluginActionRow, timestamp: string, body: string): string {
    const secret = this.#secrets.open(action_secret ?? "");
    return createHmac("sha256", secret).update(`[${timestamp};${body}]`).digest("hex");
  }

  /** Causes the event of the outcome; with `ends`, in one command with the end of the job, so that it is told once. */
  async #tell(job: Job<Waiting>, outcome: Outcome, ends = false): Promise<void> {
    const { session_id, plugin_id, correlation_id, action } = job.payload;
    const website_id = job.website_id as WebsiteId;
    await this.#store.write(
      changeConversation("tellAction", website_id, session_id, function* ({ tx, row, cause }: Change): Steps<void> {
        if (ends && !(yield* removeJob(job))) throw new Error("The job is another's by now.");
        if (action.type !== "tool") return cause("widget:action:processed", { plugin_id, correlation_id, ...outcome });
        const plugin = yield* getPluginAction(website_id, plugin_id);
        const data = { session_id, correlation_id, command: action.command, ...outcome };
        tx.event({
          website_id,
          name: "plugin:event",
          inbox_id: undefined,
          conversation_id: row.id,
          fingerprint: null,
          timestamp: tx.now,
          body: JSON.stringify({
            website_id,
            plugin_id,
            urn: plugin?.urn ?? "",
            name: "tool:call:processed",
            data,
          }),
        });
      }),
    );
  }
}

function reached(plugin: PluginActionRow | undefined): PluginActionRow & { action_url: string } {
  if (plugin === undefined) throw new ApiError("plugin_not_found");
  const { action_url } = plugin;
  if (action_url === null) throw new ApiError("plugin_unreachable");
  return { ...plugin, action_url };
}

/** As plugins know it: what kind of action, of which item, with which payload. */
function wireOf(action: PluginAction): Record<string, unknown> {
  if (action.type === "tool") {
    const { type, command, data = {} } = action;
    return { action: { type }, tool: { command }, payload: data };
  }
  const { type, method, section_id, item_id, data, value } = action;
  return {
    action: { type, ...(method === undefined ? {} : { method }) },
    widget: { section_id, item_id },
    payload: { data: data ?? {}, ...(value === undefined ? {} : { value }) },
  };
}

/** What the plugin answers is the result; a status of 5xx is tried again, another that is no success is its refusal. */
function outcomeOf({ status, json }: PostedAnswer): Outcome {
  if (status >= 500 || status === 429) throw new Error(`The plugin answered with status ${status}.`);
  if (status >= 300) return { outcome: "failure", result: { message: `The plugin answered with status ${status}.` } };
  const data = isRecord(json) && isRecord(json.data) ? json.data : json;
  return { outcome: "success", result: isRecord(data) ? data : {} };
}

function failure(error: unknown): Outcome {
  return { outcome: "failure", result: { message: error instanceof Error ? error.message : String(error) } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
