import type { CoreContract } from '../../../shared/contract/core.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { AppError } from '../../../shared/result.ts';

/**
 * Who may call an endpoint. `locked`: also before unlocking. `reader`: everyone signed in (queries only).
 * `self`: everyone signed in, because it changes nothing but one's own way in. Otherwise the roles that may.
 */
type Access = 'locked' | 'reader' | 'self' | readonly Role[];

const preparers = ['officer', 'assistant'] as const;
const officer = ['officer'] as const;
const approvers = ['head-of-department', 'officer'] as const;
const organizers = ['organizer-checker', 'organizer-publisher'] as const;
const administrator = ['administrator'] as const;
const exporters = ['officer', 'assistant', 'head-of-department', 'administrator'] as const;
const exchangers = ['officer', 'assistant', 'head-of-department', ...organizers, 'administrator'] as const;

/**
 * Complete by type: an endpoint without a line does not compile. States, four eyes and kinds of office are judged
 * by the rooms; here stands only which roles may try. The auditor is in no list: reads everything, changes nothing.
 */
export const access: { readonly [K in keyof CoreContract]: Access } = {
  'session.state': 'locked',
  'session.firstRun': 'locked',
  'session.unlock': 'locked',
  'session.unlockByKeyStore': 'locked',
  'session.lock': 'locked',
  'session.recover': 'locked',
  'users.list': 'reader',
  'users.add': administrator,
  'users.update': administrator,
  'users.changePassphrase': 'self',
  'dossiers.list': 'reader',
  'dossiers.counts': 'reader',
  'dossiers.get': 'reader',
  'dossiers.checks': 'reader',
  'dossiers.history': 'reader',
  'dossiers.create': preparers,
  'dossiers.setField': preparers,
  'dossiers.setFields': preparers,
  'dossiers.undo': preparers,
  'dossiers.redo': preparers,
  'dossiers.override': officer,
  'dossiers.approve': approvers,
  'dossiers.askApproval': preparers,
  'dossiers.returnToPreparer': ['head-of-department'],
  'dossiers.revokeApproval': approvers,
  'dossiers.seal': officer,
  'dossiers.unseal': officer,
  'dossiers.send': officer,
  'dossiers.withdraw': officer,
  'dossiers.close': officer,
  'dossiers.archive': preparers,
  'dossiers.unarchive': preparers,
  'bin.view': 'reader',
  'bin.put': preparers,
  'bin.restore': preparers,
  'bin.restoreRow': preparers,
  'bin.purge': officer,
  'bin.setKeepDays': officer,
  'directory.suggest': 'reader',
  'directory.list': 'reader',
  'directory.get': 'reader',
  'directory.correct': preparers,
  'directory.merge': preparers,
  'directory.split': preparers,
  'directory.spreadPreview': 'reader',
  'directory.spread': preparers,
  'compare.versions': 'reader',
  'compare.view': 'reader',
  'compare.lot': 'reader',
  'reuse.create': preparers,
  'reuse.nextAttempt': 'reader',
  'reuse.createNextAttempt': preparers,
  'templates.list': 'reader',
  'templates.save': preparers,
  'templates.rename': preparers,
  'templates.remove': preparers,
  'files.add': [...preparers, ...organizers],
  'files.cancelAdding': [...preparers, ...organizers],
  'files.update': preparers,
  'files.setCover': preparers,
  'files.reorder': preparers,
  'files.remove': preparers,
  'files.restore': preparers,
  'pictures.view': 'reader',
  'pictures.keepBoth': preparers,
  'pictures.sort': preparers,
  'pictures.contactSheet': 'reader',
  'pictures.pdf': 'reader',
  'pictures.pdfPage': 'reader',
  'scans.view': 'reader',
  'scans.setFolder': 'self',
  'scans.forgetFolder': 'self',
  'scans.attach': preparers,
  'scans.dismiss': 'self',
  'exchange.view': 'reader',
  'exchange.syncNow': exchangers,
  'exchange.pause': exchangers,
  'exchange.resume': exchangers,
  'exchange.resend': exchangers,
  'exchange.takeBack': ['officer', ...organizers],
  'exchange.retryFile': exchangers,
  'exchange.advanceTrainingClock': exchangers,
  'exchange.enrol': ['administrator', 'officer', ...organizers],
  'auctions.list': 'reader',
  'auctions.lot': 'reader',
  'auctions.recordPayment': ['organizer-publisher'],
  'auctions.recordTransfer': officer,
  'review.queue': 'reader',
  'review.get': 'reader',
  'review.accept': ['organizer-checker'],
  'review.return': organizers,
  'review.publish': ['organizer-publisher'],
  'paperwork.list': 'reader',
  'paperwork.preview': 'reader',
  'paperwork.make': preparers,
  'paperwork.issueAct': officer,
  'tables.open': preparers,
  'tables.layout': preparers,
  'tables.preview': preparers,
  'tables.addPhotos': preparers,
  'tables.clearPhotos': preparers,
  'tables.import': preparers,
  'tables.cancel': exporters,
  'tables.saveReport': preparers,
  'tables.close': preparers,
  'tables.export': exporters,
  'today.view': 'reader',
  'settings.view': 'reader',
  'settings.set': exchangers,
  'rules.list': 'reader',
  'rules.get': 'reader',
  'rules.compare': 'reader',
  'rules.readFile': administrator,
  'rules.readCentral': administrator,
  'rules.take': administrator,
  'rules.newerFor': 'reader',
  'rules.moveTo': preparers,
  'classifiers.view': 'reader',
  'classifiers.search': 'reader',
  'classifiers.standing': 'reader',
  'classifiers.choose': preparers,
  'classifiers.importFile': administrator,
  'classifiers.importCentral': administrator,
  'classifiers.use': administrator,
  'calendar.years': 'reader',
  'audit.list': 'reader',
  'audit.verify': 'reader',
  'backup.make': ['administrator', 'officer'],
};

/** Throws AppError `forbidden` when none of the roles may call this endpoint. The one place where roles are judged. */
export function requireAccess(name: keyof CoreContract, roles: readonly Role[]): void {
  const allowed = access[name];
  if (typeof allowed === 'string') return;
  if (!allowed.some((role) => roles.includes(role))) {
    throw new AppError('forbidden', `${name} is not for these roles`, { reason: 'role' });
  }
}
