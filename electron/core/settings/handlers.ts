import { z } from 'zod';
import type { Handlers } from '../../../shared/contract/contract.ts';
import type { settingsContract } from '../../../shared/contract/settings.ts';
import { addAudit, listAudit } from '../audit/store.ts';
import { sealBurst } from '../audit/burst.ts';
import { verifyAudit } from '../audit/verify.ts';
import type { DailyBackups } from '../backups/daily.ts';
import { listBackups, makeBackup } from '../db/backups.ts';
import { schemaVersion } from '../db/migrate.ts';
import { touch, write } from '../db/write.ts';
import { dataPaths } from '../session/paths.ts';
import type { Workspace } from '../workspace.ts';
import { readOffice, writeOffice } from './office.ts';
import { readSetting, writeSetting } from './store.ts';

const languageSchema = z.enum(['uk', 'en']).catch('uk');
const colourSchemeSchema = z.enum(['light', 'dark', 'auto']).catch('auto');

/** Settings, the rule set in force, the audit chain and backups. */
export function createSettingsHandlers(
  workspace: Workspace,
  daily: Pick<DailyBackups, 'trouble'>,
): Handlers<typeof settingsContract> {
  const { db, ports, actor } = workspace;
  const paths = dataPaths(ports.dataDir);
  return {
    'settings.view': () => ({
      ...readOffice(db),
      language: languageSchema.parse(readSetting(db, 'language')),
      colourScheme: colourSchemeSchema.parse(readSetting(db, 'colourScheme')),
      programVersion: ports.programVersion,
      databaseVersion: schemaVersion(db),
      dataFolder: ports.dataDir,
    }),
    'settings.set': (input) => {
      write(db, (tx) => {
        for (const [key, value] of Object.entries(input)) {
          if (value !== undefined) writeSetting(tx, key, value);
        }
      });
      return null;
    },
    'settings.setSettlement': ({ settlement }) => {
      write(db, (tx) => {
        const office = readOffice(tx);
        writeOffice(tx, { ...office, settlement });
        addAudit(tx, {
          at: ports.now(),
          userId: actor.id,
          action: 'settings.set-settlement',
          entity: 'workstation',
          entityId: 'office',
          data: { before: office.settlement ?? null, after: settlement },
        });
      });
      return null;
    },
    'audit.list': ({ beforeSeq, limit }) => listAudit(db, beforeSeq, limit),
    'audit.verify': () => verifyAudit(db),
    'backup.list': () => ({ backups: listBackups(paths.backups), trouble: daily.trouble() }),
    'backup.make': () => {
      write(db, (tx) => sealBurst(tx));
      const backup = makeBackup(db, paths.backups, 'made', ports.now());
      write(db, (tx) => {
        touch(tx, 'settings');
        addAudit(tx, {
          at: ports.now(),
          userId: actor.id,
          action: 'backup.make',
          entity: 'workstation',
          entityId: backup.name,
          data: { sizeBytes: backup.sizeBytes },
        });
      });
      return backup;
    },
  };
}
