import { DetailedError, type HttpRequest, type HttpResponse } from 'tus-js-client';
import { parseAnswer } from '../../../shared/central-api/answer.ts';
import { problemSchema } from '../../../shared/central-api/problem.ts';
import { type Answer, parseRetryAfter } from './client.ts';
import { classify, type Outcome } from './outcome.ts';
import { isHere } from './tus-http.ts';

/** The upload is not there any more: only then it is begun anew. */
const lost: ReadonlySet<number> = new Set([404, 410]);
/** The place, the offset or the lock of an upload is another one by now: the next try asks and goes on from there. */
const moved: ReadonlySet<number> = new Set([404, 409, 410, 423]);

/** An answer after which the library must not go on. */
class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly response: HttpResponse;
  constructor(message: string, response: HttpResponse) {
    super(message);
    this.response = response;
  }
}

/**
 * Stops an upload where the library would go on wrongly: it follows any address that a creation gives, and after any
 * refused HEAD it begins the whole file anew, also when the server only asked for a pause. Throws `Stopped`.
 */
export function stopAtTrouble(request: HttpRequest, response: HttpResponse, endpoint: URL): void {
  const status = response.getStatus();
  const isGood = status >= 200 && status < 300;
  if (request.getMethod() === 'HEAD' && !isGood && !lost.has(status)) {
    throw new Stopped('the upload cannot be asked for now', response);
  }
  const location = response.getHeader('Location');
  if (request.getMethod() === 'POST' && isGood && location !== null && !isHere(location, endpoint)) {
    throw new Stopped('the upload has its place elsewhere', response);
  }
}

/** What the end of an upload means for its file. */
export function toUploadOutcome(error: Error | DetailedError, now: number): Outcome<undefined> {
  if (!(error instanceof DetailedError)) return classify({ kind: 'network', timedOut: false });
  const { causingError, originalRequest, originalResponse } = error;
  const response = causingError instanceof Stopped ? causingError.response : originalResponse;
  if (!response) return classify({ kind: 'network', timedOut: false });
  if (originalRequest.getMethod() === 'PATCH' && moved.has(response.getStatus())) {
    return { kind: 'retry', reason: 'server-error' };
  }
  return classify(toAnswer(response, now));
}

function toAnswer(response: HttpResponse, now: number): Answer<undefined> {
  const status = response.getStatus();
  if (status < 400) return { kind: 'unreadable', status, what: 'not-contract' };
  const problem = parseAnswer(problemSchema, parseJson(response.getBody()));
  return {
    kind: 'refused',
    status,
    problem: problem.success ? problem.data : undefined,
    retryAfterMs: parseRetryAfter({ get: (name) => response.getHeader(name) ?? null }, now),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
