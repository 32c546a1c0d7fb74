/** Codes that cross process borders; the screen's words are found by code (i18n key `error.<code>`). */
export type ErrorCode =
  | 'offline'
  | 'unauthorized'
  | 'forbidden'
  | 'conflict'
  | 'rejected'
  | 'not-found'
  | 'invalid-input'
  | 'invalid-state'
  | 'locked'
  | 'wrong-passphrase'
  | 'key-store-unavailable'
  | 'too-new'
  | 'disk-full'
  | 'corrupt'
  | 'file-refused'
  | 'core-down'
  | 'cancelled'
  | 'internal';

/** `reason` refines the code for the screen (i18n key `reason.<reason>`), `details` is JSON-like data. */
export type Failure = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly reason?: string | undefined;
  readonly details?: unknown;
};

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

type AppErrorOptions = { cause?: unknown; reason?: string | undefined; details?: unknown };

/** "Cannot go on": carries a code for the user and an English message for the log (never personal data). */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly reason: string | undefined;
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.reason = options.reason;
    this.details = options.details;
  }

  /** Gives the plain form that may travel to the page. */
  toFailure(): Failure {
    return { code: this.code, message: this.message, reason: this.reason, details: this.details };
  }
}
