import type { TextsOf } from '../texts.ts';
import type { texts as uk } from '../uk/today.ts';

export const texts: TextsOf<typeof uk> = {
  today: {
    title: 'Today',
    simulated: 'training clock',
    simulatedHint:
      'The day comes from the clock of the training central database, which runs faster than the real one.',
    overdue: 'Overdue',
    dueToday: 'Due today',
    soon: 'Soon',
    undated: 'No deadline',
    emptyTitle: 'All done for today',
    emptyText: 'Terms, returned dossiers, auctions and payments appear here on their own.',
    daysOverdue_one: '{{count}} working day overdue',
    daysOverdue_other: '{{count}} working days overdue',
    daysLeft_one: '{{count}} working day left',
    daysLeft_other: '{{count}} working days left',
    lastDay: 'today is the last day',
    thisDay: 'today',
    auctionAttempt: 'Auction {{number}}, attempt {{attempt}}',
    term: 'Term',
    returned: 'Returned for correction',
    auction: 'Auction',
    'payment-awaited': 'Awaiting payment by the winner',
    'act-due': 'Draw up the act on the electronic auction held',
    'transfer-due': 'Hand the property over to the buyer',
    'report-expires': 'The valuation report is about to expire',
    'exchange-refused': 'The central database refused',
    'review-due': 'Check the dossier',
    'publish-due': 'Publish the lot',
    'approval-awaited': 'Approve the dossier',
    'head-returned': 'The head of department gave the dossier back',
  },
  todayTerm: {
    lot: { close: 'Close the lot: its auctions are over' },
    application: { prepare: 'Submit the application' },
    arrest: { afterDiscovery: 'Inventory and arrest the property found' },
    value: {
      agree: 'Agree on the value with the parties',
      inform: 'Notify the parties of the valuation',
      objection: 'The term for objections to the valuation ends',
      reportValidity: 'The valuation report is about to expire',
    },
  },
};
