import type { EpochMs } from '../../shared/domain/civil-date.ts';
import type { ImageLimits } from '../../shared/domain/image-limits.ts';
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
      /** 64-bit difference hash, 16 hexadecimal digits. */
      readonly perceptualHash: string;
      readonly peakRssBytes: number;
    }
  | { readonly ok: false; readonly reason: FileRefusal };

/** Decodes untrusted pictures in another process with limits of time, pixels and memory. */
export type ImageHelper = {
  process(path: string, limits: ImageLimits): Promise<ImageResult>;
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
