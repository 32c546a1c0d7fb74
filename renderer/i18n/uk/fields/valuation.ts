/** Names and short helps of the section `valuation`, in Ukrainian. */
export const valuationFieldTexts = {
  way: {
    label: 'Як визначено вартість',
    help: 'За ст. 57 Закону № 1404-VIII.',
    choices: {
      agreed: 'За згодою сторін',
      officer: 'Виконавцем',
      appraisal: 'Суб’єктом оціночної діяльності',
    },
  },
  value: {
    label: 'Визначена вартість, грн',
    help: 'Від неї рахується стартова ціна всіх торгів (ст. 61).',
  },
  valuedOn: { label: 'Дата визначення вартості', help: 'День угоди, акта або дата оцінки.' },
  vat: {
    label: 'ПДВ у вартості',
    help: 'Залежить від того, чи є боржник платником ПДВ.',
    choices: {
      included: 'ПДВ включено',
      'not-included': 'ПДВ не включено',
      'debtor-not-payer': 'Боржник не є платником ПДВ',
    },
  },
  valuer: { label: 'Оцінювач', help: 'Суб’єкт оціночної діяльності.' },
  valuerCertificate: { label: 'Сертифікат оцінювача', help: 'Номер сертифіката.' },
  reportNumber: { label: 'Номер звіту', help: 'Якщо звіт має номер.' },
  reportSignedOn: {
    label: 'Дата підписання звіту',
    help: 'Від неї рахується строк дії звіту (ст. 57 Закону № 1404-VIII).',
  },
  partiesInformedOn: {
    label: 'Дата повідомлення сторін',
    help: 'Не пізніше наступного робочого дня після визначення вартості (ст. 57).',
  },
  noticeReceivedOn: {
    label: 'Дата вручення повідомлення',
    help: 'Від неї рахується строк заперечень (ст. 57).',
  },
  disputed: { label: 'Оцінку оскаржено', help: 'Чи подано скаргу на оцінку.' },
  disputeNote: { label: 'Про оскарження', help: 'Суд, номер справи, результат.' },
};
