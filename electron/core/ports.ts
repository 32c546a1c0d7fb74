import type { EpochMs } from '../../shared/domain/civil-date.ts';
import type { HelperJob, HelperJobOf } from '../../shared/domain/helper-job.ts';
import type { Taken } from '../../shared/domain/taken.ts';
import type { MediaType } from '../../shared/domain/dossier.ts';
import type { FileRefusal } from '../../shared/contract/files.ts';

export type KeyStoreState = 'available' | 'unavailable' | 'insecure';

/** The operating system's key store (Electron safeStorage behind main). */
export type KeyStore = {
  state(): Promise<KeyStoreState>;
  encrypt(secret: Uint8Array): Promise<Uint8Array>;
  decrypt(sealed: Uint8Array): Promise<Uint8Array>;
};

/** What the helper process says of a picture: the stripped copy, its thumbnail and a screen-size view, or a refusal. */
export type ImageResult =
  | {
      readonly ok: true;
      readonly mediaType: MediaType;
      readonly width: number;
      readonly height: number;
      /** SHA-256 of the bytes that the helper read: core refuses when the file changed meanwhile. */
      readonly sourceSha256: string;
      /** Without GPS and camera data; orientation kept. */
      readonly stripped: Uint8Array;
      /** JPEG, upright, long side 320 px. */
      readonly thumbnail: Uint8Array;
      /** JPEG, upright, long side 1,600 px. */
      readonly view: Uint8Array;
      readonly facts: PictureFacts;
      readonly peakRssBytes: number;
    }
  | Refused;

type Refused = { readonly ok: false; readonly reason: FileRefusal };

/** What is kept of a picture beside itself; none of it travels. */
export type PictureFacts = {
  /** Four perceptual hashes of 64 bits (upright and each quarter turn), 64 hexadecimal digits; none of a flat picture. */
  readonly hashes: string | undefined;
  readonly taken: Taken | undefined;
};

/** The helper does not hold the document any more: it is asked again with its content. */
type NotHeld = { readonly ok: false; readonly needsContent: true };

type HelperResults = {
  readonly picture: ImageResult;
  readonly describe: ({ readonly ok: true } & PictureFacts) | Refused;
  readonly shrink: { readonly ok: true; readonly jpeg: Uint8Array } | Refused;
  readonly 'inspect-pdf': { readonly ok: true; readonly pages: number } | Refused;
  readonly pdf: { readonly ok: true; readonly pages: number } | Refused | NotHeld;
  readonly 'pdf-page': { readonly ok: true; readonly jpeg: Uint8Array } | Refused | NotHeld;
};
export type HelperResult<K extends HelperJob['kind']> = HelperResults[K];

/** Decodes untrusted pictures and documents in another process with limits of time, pixels and memory. */
export type ImageHelper = {
  run<K extends HelperJob['kind']>(job: HelperJobOf<K>, timeoutMs: number): Promise<HelperResult<K>>;
  stop(): Promise<void>;
};

export type Logger = {
  debug(event: string, data?: Readonly<Record<string, unknown>>): void;
  info(event: string, data?: Readonly<Record<string, unknown>>): void;
  warn(event: string, data?: Readonly<Record<string, unknown>>): void;
  error(event: string, data?: Readonly<Record<string, unknown>>): void;
};

/** A training profile enrols and signs in by itself and shows its passphrases; undefined in real work. */
export type TrainingProfile = {
  readonly name: 'officer' | 'organizer';
  readonly centralAddress: string;
  readonly enrolmentCode: string;
};

/** Everything core needs from outside; tests pass real files and a fake clock, `core.ts` passes Electron's. */
export type CorePorts = {
  /** Folder of this profile: database, keyring, blobs, backups, logs. */
  readonly dataDir: string;
  /** Rule sets, calendars, built-in classifiers, fonts (read only). */
  readonly resourcesDir: string;
  readonly programVersion: string;
  readonly now: () => EpochMs;
  readonly randomBytes: (length: number) => Uint8Array;
  /** UUIDv7 from `now` and `randomBytes`. */
  readonly newId: () => string;
  readonly fetch: typeof globalThis.fetch;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly keyStore: KeyStore;
  readonly pdf: (html: string, title: string) => Promise<Uint8Array>;
  readonly notify: (title: string, body: string) => void;
  readonly images: ImageHelper;
  readonly log: Logger;
  readonly training: TrainingProfile | undefined;
};
