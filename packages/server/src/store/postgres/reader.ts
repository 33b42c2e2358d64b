import type { Step } from "../step.js";
import { Runner } from "./runner.js";

/** Each step sees what was committed when it began; steps that write are refused. */
export class ReadRunner extends Runner {
  protected override before(step: Step): undefined {
    if (step.statement.write) throw new Error(`${step.statement.name} writes, and a read may not.`);
    return undefined;
  }
}
