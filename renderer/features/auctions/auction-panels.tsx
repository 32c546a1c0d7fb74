import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuctionView } from '../../../shared/contract/auctions.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { formatInstant, formatNumber } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { MilestonesTable } from './milestones-table.tsx';
import { upliftPercent } from './terms.ts';
import tables from '../../ui/table.module.css';
import classes from './auctions.module.css';

/** Everything about one attempt: prices, dates, bidders, bids, result, terms. */
export function AuctionPanels({ auction }: { auction: AuctionView }): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.two}>
        <SectionPanel
          title={t(`auctions.attempt.${auction.attempt}`)}
          hint={t('auctions.number', { number: auction.number })}
        >
          <Facts auction={auction} />
        </SectionPanel>
        <SectionPanel title={t('auctions.result')}>
          <Result auction={auction} />
        </SectionPanel>
      </div>
      {auction.milestones.length > 0 ? (
        <SectionPanel title={t('auctions.milestones')} flush>
          <MilestonesTable lotId={auction.lotId} milestones={auction.milestones} />
        </SectionPanel>
      ) : null}
      <div className={classes.two}>
        <SectionPanel title={t('auctions.bids')} hint={auction.bids.length} flush>
          <Bids auction={auction} />
        </SectionPanel>
        <SectionPanel title={t('auctions.bidders')} flush>
          <Bidders auction={auction} />
        </SectionPanel>
      </div>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ auction }: { auction: AuctionView }): JSX.Element {
  const { t } = useTranslation();
  return (
    <dl className={classes.facts}>
      <Fact name={t('auctions.startPrice')}>
        <MoneyText kopiykas={auction.startPriceKopiykas} />
      </Fact>
      <Fact name={t('auctions.deposit')}>
        <MoneyText kopiykas={auction.depositKopiykas} />
      </Fact>
      <Fact name={t('auctions.step')}>
        <MoneyText kopiykas={auction.stepKopiykas} />
      </Fact>
      <Fact name={t('auctions.published')}>
        <InstantText at={auction.publishedAt} />
      </Fact>
      <Fact name={t('auctions.registrationEnds')}>
        <InstantText at={auction.registrationEndsAt} />
      </Fact>
      <Fact name={t('auctions.starts')}>
        <InstantText at={auction.startsAt} />
      </Fact>
      <Fact name={t('auctions.ends')}>
        <InstantText at={auction.endsAt} />
      </Fact>
    </dl>
  );
}

/** Why an attempt was not held comes as a code; a decision comes in the words of who decided. */
const outcomeCodes: ReadonlySet<string> = new Set(['no-bidders', 'no-bids', 'not-paid']);

function Result({ auction }: { auction: AuctionView }): JSX.Element {
  const { t } = useTranslation();
  const language = useLanguage();
  const uplift = upliftPercent(auction.startPriceKopiykas, auction.finalPriceKopiykas);
  if (auction.finalPriceKopiykas === undefined && !auction.reason) {
    return <p className={classes.dim}>{t(`auctionState.${auction.state}`)}</p>;
  }
  return (
    <dl className={classes.facts}>
      {auction.finalPriceKopiykas === undefined ? null : (
        <Fact name={t('auctions.finalPrice')}>
          <span className={classes.final}>
            <MoneyText kopiykas={auction.finalPriceKopiykas} />
          </span>
          {uplift === undefined ? null : (
            <div className={classes.dim}>
              {t('auctions.uplift', { percent: formatNumber(uplift, language) })}
            </div>
          )}
        </Fact>
      )}
      {auction.winner ? (
        <>
          <Fact name={t('auctions.winner')}>
            {auction.winner.name}
            <div className={classes.dim}>{auction.winner.participant}</div>
          </Fact>
          <Fact name={t('auctions.winnerCode')}>{auction.winner.code}</Fact>
          <Fact name={t('auctions.winnerAddress')}>{auction.winner.address}</Fact>
        </>
      ) : null}
      {auction.reason ? (
        <Fact name={t('auctions.reason')}>
          {outcomeCodes.has(auction.reason) ? t(`auctions.outcome.${auction.reason}`) : auction.reason}
        </Fact>
      ) : null}
      {auction.ground ? <Fact name={t('auctions.ground')}>{auction.ground.title}</Fact> : null}
    </dl>
  );
}

function Bids({ auction }: { auction: AuctionView }): JSX.Element {
  const { t } = useTranslation();
  if (auction.bids.length === 0) return <p className={tables.empty}>{t('auctions.noBids')}</p>;
  return (
    <table className={tables.table}>
      <thead>
        <tr>
          <th>{t('auctions.bidTime')}</th>
          <th>{t('auctions.bidder')}</th>
          <th>{t('auctions.platform')}</th>
          <th data-column="price">{t('auctions.bid')}</th>
        </tr>
      </thead>
      <tbody>
        {auction.bids
          .toSorted((left, right) => right.at - left.at)
          .map((bid) => (
            <tr key={`${bid.at} ${bid.participant}`}>
              <td>{formatInstant(bid.at, true)}</td>
              <td>{bid.participant}</td>
              <td>{bid.platform}</td>
              <td data-column="price">
                <MoneyText kopiykas={bid.sumKopiykas} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Bidders({ auction }: { auction: AuctionView }): JSX.Element {
  const { t } = useTranslation();
  const total = auction.bidders.reduce((sum, { bidders }) => sum + bidders, 0);
  if (total === 0) return <p className={tables.empty}>{t('auctions.noBidders')}</p>;
  return (
    <table className={tables.table}>
      <thead>
        <tr>
          <th>{t('auctions.platform')}</th>
          <th data-column="price">{t('auctions.biddersCount')}</th>
        </tr>
      </thead>
      <tbody>
        {auction.bidders.map(({ platform, bidders }) => (
          <tr key={platform}>
            <td>{platform}</td>
            <td data-column="price">{bidders}</td>
          </tr>
        ))}
        <tr>
          <td>
            <b>{t('auctions.biddersTotal')}</b>
          </td>
          <td data-column="price">
            <b>{total}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
