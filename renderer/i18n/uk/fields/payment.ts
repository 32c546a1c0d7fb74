/** Names and short helps of the section `payment`, in Ukrainian. */
export const paymentFieldTexts = {
  recipient: { label: 'Отримувач', help: 'Орган або приватний виконавець.' },
  recipientCode: { label: 'Код отримувача', help: 'ЄДРПОУ (8 цифр) або РНОКПП (10 цифр).' },
  iban: { label: 'Рахунок IBAN', help: 'UA та 27 цифр; контрольні цифри перевіряються.' },
  bank: { label: 'Банк', help: 'Назва банку або органу Казначейства.' },
  purpose: { label: 'Призначення платежу', help: 'До 420 знаків; номер провадження та лота.' },
};
