/**
 * A fault met while a condition runs. `type` is what JSONLogic calls the error's type: `NaN` (something that must be a
 * number is none), `Invalid Arguments`, `Unknown Operator`, `Limit Exceeded`, or what the logic itself threw.
 */
export class LogicFault extends Error {
  override readonly name = 'LogicFault';
  readonly type: string;

  constructor(type: string, detail?: string) {
    super(detail ? `${type}: ${detail}` : type);
    this.type = type;
  }

  /** The type of anything caught, as `try` hands it to the next branch. */
  static typeOf(cause: unknown): string {
    if (cause instanceof LogicFault) return cause.type;
    return cause instanceof Error ? cause.name : String(cause);
  }
}

export const notANumber = () => new LogicFault('NaN');
export const invalidArguments = (detail?: string) => new LogicFault('Invalid Arguments', detail);
