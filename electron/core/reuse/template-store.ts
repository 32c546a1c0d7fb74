import type { TemplateRow } from '../../../shared/contract/reuse.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { UserId } from '../../../shared/domain/ids.ts';
import type { ContentPart } from '../../../shared/domain/reuse/parts.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

export type Template = Pick<TemplateRow, 'id' | 'name' | 'objectType' | 'parts'> & {
  readonly content: DossierContent;
};

/** Templates by name, those used last first among equals. */
export function listTemplates(db: Db): readonly TemplateRow[] {
  type Row = Omit<TemplateRow, 'parts' | 'usedAt'> & {
    readonly parts: string;
    readonly usedAt: EpochMs | null;
  };
  return db
    .prepare<[], Row>(
      `SELECT t.id, t.name, t.object_type AS objectType, t.parts, coalesce(user.name, '') AS createdByName,
         t.created_at AS createdAt, t.used_at AS usedAt
       FROM dossier_template t LEFT JOIN user ON user.id = t.created_by ORDER BY t.name_key`,
    )
    .all()
    .map((row) => ({
      ...row,
      parts: JSON.parse(row.parts) as readonly ContentPart[],
      usedAt: row.usedAt ?? undefined,
    }));
}

/** Gives one template. Throws AppError `not-found`. */
export function getTemplate(db: Db, id: string): Template {
  type Row = Omit<Template, 'parts' | 'content'> & { readonly parts: string; readonly content: string };
  const row = db
    .prepare<[string], Row>(
      'SELECT id, name, object_type AS objectType, parts, content FROM dossier_template WHERE id = ?',
    )
    .get(id);
  if (!row) throw new AppError('not-found', 'No such template');
  return {
    ...row,
    parts: JSON.parse(row.parts) as readonly ContentPart[],
    content: JSON.parse(row.content) as DossierContent,
  };
}

/** Gives the id of the template of this name, whatever the case of its letters. */
export function findTemplateNamed(db: Db, name: string): string | undefined {
  return db
    .prepare<[string], { id: string }>('SELECT id FROM dossier_template WHERE name_key = ?')
    .get(nameKey(name))?.id;
}

export function insertTemplate(
  tx: Tx,
  template: Template & { readonly createdBy: UserId; readonly createdAt: number },
): void {
  tx.prepare(
    `INSERT INTO dossier_template (id, name, name_key, object_type, parts, content, created_by, created_at)
     VALUES (@id, @name, @nameKey, @objectType, @parts, @content, @createdBy, @createdAt)`,
  ).run({
    ...template,
    nameKey: nameKey(template.name),
    parts: JSON.stringify(template.parts),
    content: JSON.stringify(template.content),
  });
  touch(tx, 'directory');
}

export function renameTemplate(tx: Tx, id: string, name: string): void {
  tx.prepare('UPDATE dossier_template SET name = @name, name_key = @nameKey WHERE id = @id').run({
    id,
    name,
    nameKey: nameKey(name),
  });
  touch(tx, 'directory');
}

export function deleteTemplate(tx: Tx, id: string): void {
  tx.prepare('DELETE FROM dossier_template WHERE id = ?').run(id);
  touch(tx, 'directory');
}

export function noteTemplateUsed(tx: Tx, id: string, at: number): void {
  tx.prepare('UPDATE dossier_template SET used_at = @at WHERE id = @id').run({ id, at });
  touch(tx, 'directory');
}

function nameKey(name: string): string {
  return name.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('uk');
}
