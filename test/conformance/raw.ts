import { request } from 'node:http';
import { connect } from 'node:net';

export type RawAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
};

/** Sends exactly these bytes and headers: what `fetch` would not let out. */
export function sendBytes(
  address: string,
  method: string,
  path: string,
  sending: { readonly headers?: Readonly<Record<string, string>>; readonly bytes?: Uint8Array } = {},
): Promise<RawAnswer> {
  const { headers = {}, bytes = new Uint8Array() } = sending;
  return new Promise((resolve, reject) => {
    const call = request(
      new URL(path, address),
      { method, headers: { 'content-length': String(bytes.length), ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers as Record<string, string | undefined>,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(bytes);
  });
}

/** Writes text into a connection as it is and reads until the server closes it: what is no HTTP at all. */
export function sendText(address: string, text: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => resolve(toAnswer(Buffer.concat(parts).toString('utf8'))));
  });
}

function toAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  return { status: Number(first.split(' ')[1]), headers, text: rest.join('\r\n\r\n') };
}
