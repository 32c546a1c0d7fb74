import { write } from '../../electron/core/db/write.ts';
import { sealedTextOf } from '../../electron/core/dossiers/manifest-of.ts';
import {
  deleteUnsentVersion,
  insertSealedVersion,
} from '../../electron/core/dossiers/sealed-version-store.ts';
import { setState } from '../../electron/core/dossiers/state-store.ts';
import { getDossier } from '../../electron/core/dossiers/store.ts';
import type { Workspace } from '../../electron/core/workspace.ts';
import type { DossierId, Sha256 } from '../../shared/domain/ids.ts';

/** Seals what stands in a dossier now, past its checks and its approval; gives the hash of the manifest. */
export function sealAsIs({ db, ports, actor }: Workspace, id: DossierId): Sha256 {
  const dossier = getDossier(db, id);
  const { text, sha256 } = sealedTextOf(db, dossier);
  const by = { userId: actor.id, at: ports.now() };
  write(db, (tx) => {
    insertSealedVersion(tx, id, { version: dossier.version, manifest: text, manifestSha256: sha256 }, by);
    setState(tx, id, 'sealed', ports.now());
  });
  return sha256;
}

/** Takes the sealed version away again, as unsealing does. */
export function unsealAsIs({ db, ports }: Workspace, id: DossierId): void {
  write(db, (tx) => {
    deleteUnsentVersion(tx, id, getDossier(db, id).version);
    setState(tx, id, 'preparing', ports.now());
  });
}
