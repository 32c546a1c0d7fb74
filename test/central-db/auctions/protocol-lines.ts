import { type CivilDate, formatDateUk } from '../../../shared/domain/civil-date.ts';
import type { Money } from '../../../shared/domain/money.ts';
import type { ProtocolData } from './protocol-data.ts';
import type { Line } from './protocol-pdf.ts';

type Formats = { readonly sum: (money: Money) => string; readonly moment: (instant: string) => string };

const attempts = ['перші', 'повторні другі', 'повторні треті'];

/** The text of the protocol, line by line (domain/procedure.md 4.7). */
export function protocolLines(data: ProtocolData, { sum, moment }: Formats): readonly Line[] {
  const bidders = data.biddersByPlatform.map(({ platform, bidders }) => `${platform}: ${bidders}`).join('; ');
  return [
    { style: 'title', text: `ПРОТОКОЛ ЕЛЕКТРОННИХ ТОРГІВ № ${data.number}` },
    text(`Сформовано автоматично ${moment(data.formedAt)} (час київський).`),
    heading('Лот'),
    text(
      `Номер лота: ${data.lotNumber}. Номер торгів: ${data.auctionNumber} (${attempts[data.attempt - 1] ?? ''}).`,
    ),
    text(`Майно: ${data.title}.`),
    text(`Місцезнаходження: ${data.address}.`),
    text(`Виконавче провадження № ${data.proceedingNumber}.`),
    text(`Орган, що здійснює примусове виконання: ${data.officeName}.`),
    heading('Умови торгів'),
    text(
      `Стартова ціна: ${sum(data.startPrice)}. Гарантійний внесок: ${sum(data.deposit)}. Крок: ${sum(data.step)}.`,
    ),
    text(`Початок: ${moment(data.startsAt)}. Закінчення: ${moment(data.endsAt)}.`),
    text(`Зареєстровано учасників за майданчиками: ${bidders}.`),
    heading('Хід торгів'),
    ...data.bids.map((bid, index) =>
      text(
        `${index + 1}. ${moment(bid.at)}: учасник № ${bid.participant} (${bid.platform}) – ${sum(bid.sum)}`,
      ),
    ),
    heading('Результат'),
    text(`Переможець: учасник № ${data.winner.participant}, ${data.winner.name}, код ${data.winner.code}.`),
    text(`Адреса переможця: ${data.winner.address}.`),
    text(`Ціна продажу: ${sum(data.finalPrice)}.`),
    text(
      `Переможець сплачує ціну до ${formatDateUk(data.payment.dueOn as CivilDate, 'long')} (${data.payment.article}).`,
    ),
    ...(data.payment.toVerify
      ? [
          {
            style: 'small',
            text: 'Строк сплати взято з набору правил, де він позначений як такий, що потребує перевірки.',
          } as const,
        ]
      : []),
  ];
}

function heading(line: string): Line {
  return { style: 'heading', text: line };
}

function text(line: string): Line {
  return { style: 'text', text: line };
}
