import type { Contract, Handlers } from './contract/contract.ts';
import { AppError, type Reply } from './result.ts';

/** Looks a name up, checks the input by its schema, runs the handler, turns every outcome into a `Reply`. */
export async function dispatch<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  name: string,
  input: unknown,
  onBug: (cause: unknown) => void,
): Promise<Reply<unknown>> {
  const endpoint = Object.hasOwn(contract, name) ? contract[name] : undefined;
  if (!endpoint) return refuse(new AppError('not-found', `Unknown endpoint ${name.slice(0, 60)}`));
  const parsed = endpoint.input.safeParse(input);
  if (!parsed.success) {
    const details = parsed.error.issues.map(({ path, code }) => ({ path: path.join('/'), code }));
    return refuse(new AppError('invalid-input', `Bad input for ${name}`, { details }));
  }
  try {
    const handler = handlers[name as keyof C] as (input: unknown) => unknown;
    return { ok: true, value: await handler(parsed.data) };
  } catch (cause) {
    if (cause instanceof AppError) return refuse(cause);
    onBug(cause);
    return refuse(new AppError('internal', `Unexpected error in ${name}`));
  }
}

function refuse(error: AppError): Reply<never> {
  return { ok: false, error: error.toFailure() };
}
