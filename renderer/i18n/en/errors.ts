import type { TextsOf } from '../texts.ts';
import type { texts as uk } from '../uk/errors.ts';

export const texts: TextsOf<typeof uk> = {
  error: {
    offline:
      'No connection to the central database. Your work is saved and will be sent when the line is up.',
    unauthorized:
      'The central database did not recognise this workstation or user. Nothing is lost: sign in again or ask for a new enrolment code.',
    forbidden: 'Your role does not allow this. Another user can do it.',
    conflict: 'Someone else has changed this meanwhile. Look at the new version and repeat the change.',
    rejected: 'The central database refused. The reason is shown on the Exchange screen.',
    'not-found': 'This record is no longer there. Refresh the list.',
    'invalid-input': 'Some values do not fit. Check the marked fields.',
    'invalid-state': 'This cannot be done in the present state.',
    locked: 'The program is locked. Enter the passphrase to go on.',
    'wrong-passphrase': 'The passphrase does not fit. Check the keyboard layout and Caps Lock.',
    'key-store-unavailable':
      'The key store of the operating system is not available. Open with the passphrase.',
    'too-new':
      'The data was made by a newer version of the program. Install it to go on: the data was not changed.',
    'disk-full': 'The disk is full. Free some space and repeat: what was saved is not lost.',
    corrupt: 'The data file is damaged. Restore it from a backup.',
    'file-refused': 'The file was not taken.',
    'core-down': 'The data service is restarting. What was saved is not lost, try again in a few seconds.',
    cancelled: 'Cancelled.',
    internal: 'Something unexpected happened. What was saved is not lost, details are in the program log.',
  },
  reason: {
    'four-eyes': 'Another person than the one who prepared it must approve.',
    'same-person': 'Another person must do this.',
    'blocking-findings': 'The checks found errors that must be mended before this step.',
    'not-approved': 'The approval of the head of department is needed.',
    'not-sealed': 'Seal the dossier first.',
    'not-enrolled': 'This workstation has not joined a central database yet.',
    'login-taken': 'This login already exists on this computer.',
    'last-administrator': 'At least one active administrator must remain.',
    'user-inactive': 'This user is switched off. Ask the administrator.',
    'wrong-recovery-key': 'The recovery key does not fit. Check each group of characters.',
    'code-used': 'This code has been used. Ask the administrator for a new one.',
    'code-unknown': 'The central database does not know this code. Check that it was typed correctly.',
    'address-not-https': 'The address must begin with https://.',
    'audit-truncated':
      'The central database refused the audit log: it is shorter than it was. Ask the administrator.',
    schema:
      'The answer of the central database does not follow the standard. The data is safe, tell its administrator.',
  },
  fileRefused: {
    empty: 'The file is empty.',
    'too-large': 'The file is too large.',
    'type-unknown': 'The content was not recognised. JPEG, PNG and PDF are taken.',
    'type-not-allowed': 'This type of file is not taken here.',
    'extension-lies': 'The name does not match the content. Save it in its real format and add it again.',
    executable: 'This is a program, not a photo or a document. Such files are not taken.',
    corrupt: 'The file is damaged: it could not be read to the end.',
    'too-many-pixels': 'The picture is too large. Make it smaller and add it again.',
    'too-small': 'The picture is too small: nothing can be seen on it.',
    duplicate: 'This file is already in the dossier.',
    'not-readable': 'The file could not be opened. It may have been moved, or access is denied.',
    'disk-full': 'There is no space on the disk for this file.',
    timeout: 'Processing took too long and was stopped.',
  },
};
