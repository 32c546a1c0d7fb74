import type { z } from 'zod';

type Place = { readonly path: readonly PropertyKey[]; readonly keys: readonly string[] };

/**
 * Reads an answer by its schema. Fields that the schema does not name are left out at every depth before it judges
 * (central-api.md: unknown fields are ignored in answers): a newer central database may say more than this program
 * knows, also inside parts that are strict in requests.
 */
export function parseAnswer<T>(schema: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed;
  const places = parsed.error.issues.flatMap((issue): Place[] =>
    issue.code === 'unrecognized_keys' ? [{ path: issue.path, keys: issue.keys }] : [],
  );
  if (places.length < parsed.error.issues.length) return parsed;
  const known: unknown = JSON.parse(JSON.stringify(value));
  for (const place of places) dropKeys(known, place);
  return schema.safeParse(known);
}

function dropKeys(value: unknown, { path, keys }: Place): void {
  let part = value;
  for (const step of path) part = Reflect.get(part as object, step) as unknown;
  for (const key of keys) Reflect.deleteProperty(part as object, key);
}
