import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type BadLine = {
  /** `http://127.0.0.1:<port>`, in the place of the server's own address. */
  readonly address: string;
  /** Bytes that passed towards the server and back, over all connections. */
  readonly bytesUp: () => number;
  readonly bytesDown: () => number;
  /** Cuts everything now and lets nothing through until `restore`. */
  readonly cut: () => void;
  readonly restore: () => void;
  /** Cuts once, when so many more bytes have gone up; the line then stays cut until `restore`. */
  readonly cutAfterUp: (bytes: number) => Promise<void>;
  readonly cutAfterDown: (bytes: number) => Promise<void>;
  /** Swallows everything without an answer (a hung line) until `restore`. */
  readonly hang: () => void;
  /** Hangs once, when so many more bytes have gone up. */
  readonly hangAfterUp: (bytes: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Limit = { left: number; readonly reached: () => void; readonly ending: 'cut' | 'hung' };

/** A TCP relay to a server on this computer that can be cut in the middle of a byte stream, as a real line is. */
export async function createBadLine(target: string): Promise<BadLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const moved = { up: 0, down: 0 };
  const limits: { up: Limit | undefined; down: Limit | undefined } = { up: undefined, down: undefined };
  let mode: 'open' | 'cut' | 'hung' = 'open';

  const cut = () => {
    mode = 'cut';
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };

  const relay = (direction: 'up' | 'down', to: Socket) => (chunk: Buffer) => {
    if (mode !== 'open') return;
    const limit = limits[direction];
    const part = limit ? chunk.subarray(0, limit.left) : chunk;
    moved[direction] += part.length;
    if (!limit || part.length < limit.left) {
      if (limit) limit.left -= part.length;
      to.write(part);
      return;
    }
    limits[direction] = undefined;
    // What was let through before the cut has really arrived: the other side is closed in order.
    to.write(part, () => {
      if (limit.ending === 'cut') cut();
      limit.reached();
    });
    if (limit.ending === 'hung') mode = 'hung';
  };

  const server = createServer((client) => {
    if (mode === 'cut') {
      client.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', relay('up', upstream));
    upstream.on('data', relay('down', client));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  const limitOf = (direction: 'up' | 'down', ending: Limit['ending']) => (bytes: number) =>
    new Promise<void>((resolve) => {
      limits[direction] = { left: bytes, reached: resolve, ending };
    });
  return {
    address: `http://127.0.0.1:${own}`,
    bytesUp: () => moved.up,
    bytesDown: () => moved.down,
    cut,
    restore: () => {
      // A connection that hung must not wake up with half a request.
      for (const socket of sockets) if (mode === 'hung') socket.destroy();
      mode = 'open';
    },
    cutAfterUp: limitOf('up', 'cut'),
    cutAfterDown: limitOf('down', 'cut'),
    hangAfterUp: limitOf('up', 'hung'),
    hang: () => {
      mode = 'hung';
    },
    close: async () => {
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
