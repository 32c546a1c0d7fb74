import { assert } from '../../../shared/assert.ts';
import { addDays, type CivilDate, daysBetween, kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { nextWorkingDay } from '../../../shared/domain/terms/calendar.ts';
import type { Call } from '../http/call.ts';
import type { AuctionRecord } from './auction-view.ts';
import { toInstants } from './open-attempt.ts';
import { lotOf } from './outcome.ts';
import { planEvents, type PlannedEvent } from './planned-events.ts';
import { type AuctionDates, datesOn } from './sale-figures.ts';

/**
 * Gives a suspended auction back its state with new dates. Before the bidding it moves by the days it stood still, to
 * a working day and its hours; a bidding that was cut goes on for the time that was left; terms of payment move by the
 * days it stood still.
 */
export async function resumedRecord(call: Call, record: AuctionRecord): Promise<AuctionRecord> {
  const { pause, suspendedFrom } = record;
  assert(pause && suspendedFrom, 'a suspended auction remembers its state');
  const now = call.services.clock.now();
  if (suspendedFrom === 'running') {
    const shift = now - pause.at;
    await planEvents(
      call.tx,
      record.id,
      pause.events.map((event) => ({ ...event, at: event.at + shift })),
    );
    const endsAt = new Date(Date.parse(record.endsAt) + shift).toISOString();
    return { ...record, state: suspendedFrom, endsAt };
  }
  const days = daysBetween(kyivDateOf(pause.at), kyivDateOf(now));
  if (suspendedFrom === 'scheduled' || suspendedFrom === 'registration') {
    const dates = await movedDates(call, record, days);
    await planEvents(
      call.tx,
      record.id,
      pause.events.map((event) => moved(event, record, dates)),
    );
    return { ...record, state: suspendedFrom, ...toInstants(dates) };
  }
  const calendar = await call.services.reference.calendar(call.tx);
  const later = (dueOn: CivilDate): CivilDate => nextWorkingDay(addDays(dueOn, days), calendar);
  const milestones = record.milestones.map((milestone) =>
    milestone.met === undefined && milestone.dueOn !== undefined
      ? { ...milestone, dueOn: later(milestone.dueOn) }
      : milestone,
  );
  return { ...record, state: suspendedFrom, milestones };
}

async function movedDates(call: Call, record: AuctionRecord, days: number): Promise<AuctionDates> {
  const { services, tx } = call;
  const ruleSet = await services.reference.ruleSet(tx, (await lotOf(tx, record)).ruleSet);
  assert(ruleSet, 'a published lot has a known rule set');
  const day = addDays(kyivDateOf(Date.parse(record.startsAt)), days);
  const workingDay = nextWorkingDay(day, await services.reference.calendar(tx));
  return datesOn(ruleSet, workingDay, Date.parse(record.registrationStartsAt));
}

/** The server's own events fall on the new dates; what bidders had planned keeps its distance to the beginning. */
function moved(event: PlannedEvent, record: AuctionRecord, dates: AuctionDates): PlannedEvent {
  const shift = dates.startsAt - Date.parse(record.startsAt);
  switch (event.body.kind) {
    case 'close-registration':
      return { ...event, at: dates.registrationEndsAt };
    case 'start':
      return { ...event, at: dates.startsAt };
    case 'end':
      return { ...event, at: dates.endsAt };
    case 'open-registration':
    case 'bidder':
    case 'bid':
      break;
  }
  return { ...event, at: event.at + shift };
}
