import type { z } from 'zod';

/** One thing that can be asked: a query never writes, a command always goes through `write()`. */
export type Endpoint<I extends z.ZodType, O> = {
  readonly kind: 'query' | 'command';
  readonly input: I;
  /** Subjects that the answer is read from; a change of one of them makes the answer stale. */
  readonly reads: readonly Subject[];
  readonly _output?: O;
};

/** What can change in core; events announce changed subjects, never data. */
export type Subject =
  | 'session'
  | 'user'
  | 'dossier'
  | 'file'
  | 'audit'
  | 'exchange'
  | 'lot'
  | 'auction'
  | 'paper'
  | 'reference'
  | 'settings'
  | 'directory'
  | 'scan';

export type Contract = Readonly<Record<string, Endpoint<z.ZodType, unknown>>>;
export type Input<E> = E extends Endpoint<infer I, unknown> ? z.infer<I> : never;
export type Output<E> = E extends { readonly _output?: infer O } ? O : never;
export type Handler<E> = (input: Input<E>) => Output<E> | Promise<Output<E>>;
export type Handlers<C extends Contract> = { readonly [K in keyof C]: Handler<C[K]> };
export type Call<C extends Contract> = <K extends keyof C & string>(
  name: K,
  input: Input<C[K]>,
) => Promise<Output<C[K]>>;

/** Declares a reading endpoint: `query<Output>()(inputSchema, [subjects it reads])`. */
export function query<O>() {
  return <I extends z.ZodType>(input: I, reads: readonly Subject[]): Endpoint<I, O> => ({
    kind: 'query',
    input,
    reads,
  });
}

/** Declares a writing endpoint: `command<Output>()(inputSchema)`. */
export function command<O>() {
  return <I extends z.ZodType>(input: I): Endpoint<I, O> => ({ kind: 'command', input, reads: [] });
}
