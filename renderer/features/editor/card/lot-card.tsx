import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { readDate, readMoney } from '../../../../shared/domain/fields/read-leaf.ts';
import { MoneyText } from '../../../ui/money-text.tsx';
import { formatCivilDate } from '../../../ui/format.ts';
import { useEditor } from '../editor-context.ts';
import { CardGallery } from './card-gallery.tsx';
import { CardItems } from './card-items.tsx';
import { Facts, useDetailFacts, useRightsFacts, useVisitFacts } from './card-lists.tsx';
import classes from './card.module.css';

/** Picture, name, place, price, particulars, description, table of things, rights, inspection and contacts. */
export function LotCard(): JSX.Element {
  const { t } = useTranslation();
  const { content, dossier } = useEditor();
  const object = content.object ?? {};
  const place = [object.region, object.settlement, object.address, object.coordinates]
    .filter(Boolean)
    .join(', ');
  const { main, more } = useDetailFacts();
  return (
    <article className={classes.card}>
      <CardGallery />
      <div>
        <p className={classes.kind}>{t(`objectType.${dossier.objectType}`)}</p>
        <h2 className={classes.title}>{object.title || t('editor.untitled')}</h2>
        <p className={classes.place}>{place || t('kinds.card.noPlace')}</p>
        <Prices />
        <Facts facts={main} />
      </div>
      <div className={classes.wide}>
        <h3>{t('kinds.card.description')}</h3>
        <p className={classes.text}>{object.description || t('kinds.card.noDescription')}</p>
        {object.condition ? (
          <>
            <h3>{t('kinds.card.condition')}</h3>
            <p className={classes.text}>{object.condition}</p>
          </>
        ) : null}
      </div>
      <Block title={t('kinds.card.more')} facts={more} />
      <CardItems />
      <Block title={t('kinds.card.rights')} facts={useRightsFacts()} />
      <Block title={t('kinds.card.visit')} facts={useVisitFacts()} />
    </article>
  );
}

function Block({
  title,
  facts,
}: {
  title: string;
  facts: Parameters<typeof Facts>[0]['facts'];
}): JSX.Element | null {
  if (facts.length === 0) return null;
  return (
    <section className={classes.wide}>
      <h3>{title}</h3>
      <Facts facts={facts} />
    </section>
  );
}

function Prices(): JSX.Element {
  const { t } = useTranslation();
  const { sale = {}, valuation } = useEditor().content;
  const expectedOn = readDate(sale.expectedAuctionOn);
  const terms = [
    sale.way ? t(`field.sale.way.choices.${sale.way}`) : '',
    sale.attempt ? t(`kinds.card.attempt${sale.attempt}`) : '',
    valuation?.vat ? t(`field.valuation.vat.choices.${valuation.vat}`) : '',
    expectedOn ? t('kinds.card.expected', { date: formatCivilDate(expectedOn) }) : '',
  ];
  return (
    <div className={classes.prices}>
      <dl>
        {(['startPrice', 'deposit', 'step'] as const).map((key) => (
          <div key={key} data-main={key === 'startPrice'}>
            <dt>{t(`editor.card.${key}`)}</dt>
            <dd>
              <MoneyText kopiykas={readMoney(sale[key])} />
            </dd>
          </div>
        ))}
      </dl>
      <p>{terms.filter((term) => term !== '').join(' · ')}</p>
    </div>
  );
}
