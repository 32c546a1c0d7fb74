type Handler = (request: Request) => Response | Promise<Response>;
type PermissionAnswer = (granted: boolean) => void;
type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: PermissionAnswer,
  details: { requestingUrl: string },
) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string) => boolean;

/** One session: its `app://` handlers and permission handlers. Nothing of it is kept on disk. */
class DoubleSession {
  readonly #handlers = new Map<string, Handler>();
  #onRequest: RequestHandler | null = null;
  #onCheck: CheckHandler | null = null;
  readonly protocol = {
    handle: (scheme: string, handler: Handler): void => {
      if (this.#handlers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`);
      this.#handlers.set(scheme, handler);
    },
    unhandle: (scheme: string): void => {
      this.#handlers.delete(scheme);
    },
    isProtocolHandled: (scheme: string): boolean => this.#handlers.has(scheme),
    handlerOf: (scheme: string): Handler | undefined => this.#handlers.get(scheme),
  };

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#onRequest = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#onCheck = handler;
  }

  setDevicePermissionHandler(): void {}

  /** What this session would answer: both handlers approve, as Electron does, unless set. */
  async askPermission(
    permission: string,
    requestingUrl: string,
  ): Promise<{ request: boolean; check: boolean }> {
    const onRequest = this.#onRequest;
    const request = await new Promise<boolean>((answer) => {
      if (onRequest === null) answer(true);
      else onRequest(null, permission, answer, { requestingUrl });
    });
    const origin = URL.canParse(requestingUrl) ? requestingUrl.split('/').slice(0, 3).join('/') : '';
    return { request, check: this.#onCheck?.(null, permission, origin) ?? true };
  }
}
export type { DoubleSession };

const partitions = new Map<string, DoubleSession>();
const defaultSession = new DoubleSession();

export const session = {
  defaultSession,
  fromPartition: (name: string): DoubleSession => {
    const known = partitions.get(name) ?? new DoubleSession();
    partitions.set(name, known);
    return known;
  },
};

const privileged: string[] = [];
export const protocol = {
  ...defaultSession.protocol,
  registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]): void => {
    privileged.push(...schemes.map(({ scheme }) => scheme));
  },
  privilegedSchemes: (): readonly string[] => privileged,
};
