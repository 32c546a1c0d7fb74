import type { Input, Output } from '../../shared/contract/contract.ts';
import type { AppEvent, CoreContract } from '../../shared/contract/core.ts';
import type { NativeContract, TakenFiles } from '../../shared/contract/native.ts';
import { AppError, type Reply } from '../../shared/result.ts';
import type { Bridge } from './bridge.ts';

export type CoreName = keyof CoreContract;
export type NativeName = keyof NativeContract;
export type CoreInput<N extends CoreName> = Input<CoreContract[N]>;
export type CoreOutput<N extends CoreName> = Output<CoreContract[N]>;

/** Asks core. Takes an endpoint's name and input, gives its output, throws `AppError` with a code for the user. */
export async function call<N extends CoreName>(name: N, input: CoreInput<N>): Promise<CoreOutput<N>> {
  return (await unwrap(bridge().call(name, input))) as CoreOutput<N>;
}

/** Asks the shell (main). Same rules as {@link call}. */
export async function callNative<N extends NativeName>(
  name: N,
  input: Input<NativeContract[N]>,
): Promise<Output<NativeContract[N]>> {
  return (await unwrap(bridge().callNative(name, input))) as Output<NativeContract[N]>;
}

/** Hands dropped files over; preload turns the `File` objects into paths, the page never sees one. */
export async function takeDropped(files: readonly File[]): Promise<TakenFiles> {
  return (await unwrap(bridge().callNative('native.takeDropped', { files: [...files] }))) as TakenFiles;
}

/** Listens to what core and main announce. Gives the way to stop. */
export function on(listener: (event: AppEvent) => void): () => void {
  return bridge().on(listener);
}

/** Turns anything thrown into the one error type that the window has words for. */
export function toAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError('internal', 'Unexpected error in the window', { cause });
}

function bridge(): Bridge {
  return window.app;
}

async function unwrap(pending: Promise<Reply<unknown>>): Promise<unknown> {
  const reply = await pending.catch((cause: unknown): never => {
    throw new AppError('core-down', 'The bridge did not answer', { cause });
  });
  if (reply.ok) return reply.value;
  const { code, message, reason, details } = reply.error;
  throw new AppError(code, message, { reason, details });
}
