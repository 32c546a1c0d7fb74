import type { Access } from '../../../shared/central-api/route.ts';
import { readAccessToken } from '../access/access-token.ts';
import type { Services } from '../services.ts';
import type { Actor } from './call.ts';
import { Refusal } from './problem.ts';

/** Reads the bearer token and holds it against what the route asks. Gives undefined on an open route. */
export async function authorize(
  services: Services,
  access: Access,
  header: string | undefined,
): Promise<Actor | undefined> {
  if (access === 'open') return undefined;
  if (header === undefined) throw new Refusal(401, 'token-missing', 'A bearer token is required');
  const token = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
  if (token === undefined)
    throw new Refusal(401, 'token-malformed', 'The Authorization header is not a bearer token');
  const actor = await readAccessToken(services, token);
  if (access !== 'signed-in' && !access.some((role) => actor.roles.includes(role))) {
    throw new Refusal(403, 'forbidden', 'The role of the token may not do this');
  }
  return actor;
}
