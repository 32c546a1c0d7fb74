import type { ListLayout, SavedView, ViewDefinition } from '../../../shared/contract/finding.ts';
import { layoutSchema, viewDefinitionSchema } from '../../../shared/contract/finding.ts';
import type { UserId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

/** More views than a row of buttons and a menu can show. */
const mostViews = 100;

/** Own views in their order, then those that others share. One that an older program wrote otherwise is left out. */
export function listViews(db: Db, userId: UserId): readonly SavedView[] {
  type Row = { id: string; name: string; shared: number; own: number; byName: string; definition: string };
  return db
    .prepare<[{ userId: string }], Row>(
      `SELECT saved_view.id, saved_view.name, shared, user_id = @userId AS own, user.name AS byName, definition
       FROM saved_view JOIN user ON user.id = user_id
       WHERE user_id = @userId OR shared = 1 ORDER BY own DESC, user_id, position`,
    )
    .all({ userId })
    .flatMap(({ shared, own, definition, ...row }) => {
      const read = viewDefinitionSchema.safeParse(JSON.parse(definition));
      return read.success ? [{ ...row, shared: shared === 1, own: own === 1, definition: read.data }] : [];
    });
}

type View = {
  readonly id: string;
  readonly userId: UserId;
  readonly name: string;
  readonly shared: boolean;
  readonly definition: ViewDefinition;
};

/** Puts a view behind the person's others. Throws `invalid-input` when there are too many. */
export function insertView(tx: Tx, { shared, definition, ...view }: View): void {
  const { n: count, next } = tx
    .prepare<[string], { n: number; next: number }>(
      'SELECT count(*) AS n, coalesce(max(position) + 1, 0) AS next FROM saved_view WHERE user_id = ?',
    )
    .get(view.userId) ?? { n: 0, next: 0 };
  if (count >= mostViews) throw new AppError('invalid-input', 'Too many views', { reason: 'too-many-views' });
  tx.prepare(
    `INSERT INTO saved_view (id, user_id, shared, name, position, definition)
     VALUES (@id, @userId, @shared, @name, @next, @definition)`,
  ).run({ ...view, next, shared: Number(shared), definition: JSON.stringify(definition) });
  touch(tx, 'settings');
}

/** Changes the person's own view. Throws `not-found`. */
export function updateView(tx: Tx, { shared, definition, ...view }: View): void {
  const { changes } = tx
    .prepare(
      `UPDATE saved_view SET name = @name, shared = @shared, definition = @definition
       WHERE id = @id AND user_id = @userId`,
    )
    .run({ ...view, shared: Number(shared), definition: JSON.stringify(definition) });
  if (changes === 0) throw new AppError('not-found', 'No such view of this person');
  touch(tx, 'settings');
}

/** Removes the person's own view; gives its name. Throws `not-found`. */
export function deleteView(tx: Tx, userId: UserId, id: string): string {
  const name = tx
    .prepare<[string, string], string>('DELETE FROM saved_view WHERE id = ? AND user_id = ? RETURNING name')
    .pluck()
    .get(id, userId);
  if (name === undefined) throw new AppError('not-found', 'No such view of this person');
  touch(tx, 'settings');
  return name;
}

/** Puts the person's own views in this order; ids of others change nothing. */
export function orderViews(tx: Tx, userId: UserId, ids: readonly string[]): void {
  const move = tx.prepare('UPDATE saved_view SET position = ? WHERE id = ? AND user_id = ?');
  for (const [position, id] of ids.entries()) move.run(position, id, userId);
  touch(tx, 'settings');
}

/** The columns that a person chose, or undefined. */
export function findLayout(db: Db, userId: UserId): ListLayout | undefined {
  const columns = db
    .prepare<[string], string>('SELECT columns FROM list_layout WHERE user_id = ?')
    .pluck()
    .get(userId);
  return columns === undefined ? undefined : layoutSchema.safeParse(JSON.parse(columns)).data;
}

/** Keeps the columns that a person chose; null goes back to the program's own. */
export function saveLayout(tx: Tx, userId: UserId, columns: ListLayout | null): void {
  tx.prepare('DELETE FROM list_layout WHERE user_id = ?').run(userId);
  if (columns !== null)
    tx.prepare('INSERT INTO list_layout (user_id, columns) VALUES (?, ?)').run(
      userId,
      JSON.stringify(columns),
    );
  touch(tx, 'settings');
}
