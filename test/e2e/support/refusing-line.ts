import { createServer, request, type Server } from 'node:http';

/** A line on which one call goes wrong: what the server is asked differs from what was sent, so that it refuses. */
export type RefusingLine = {
  readonly close: () => Promise<void>;
  /** From now on everything passes as it is. */
  readonly mend: () => void;
};

/** Relays a port to a central database; in the body of a submission the hash of the manifest is another one. */
export async function spoilSubmissions(port: number, target: string): Promise<RefusingLine> {
  let spoiling = true;
  const { hostname, port: targetPort } = new URL(target);
  const server = createServer((asked, answer) => {
    const { method, url = '/', headers } = asked;
    const onward = (body?: string): void => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const call = request({
        hostname,
        port: targetPort,
        method,
        path: url,
        headers: { ...headers, ...length },
      });
      call.on('response', (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      });
      call.on('error', () => answer.destroy());
      if (body === undefined) asked.pipe(call);
      else call.end(body);
    };
    if (!spoiling || !url.endsWith('/submit')) return onward();
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => onward(spoiled(Buffer.concat(parts).toString('utf8'))));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { close: () => stop(server), mend: () => void (spoiling = false) };
}

function spoiled(body: string): string {
  return body.replace(/(?<="manifestSha256":")./, (digit) => (digit === '0' ? '1' : '0'));
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
