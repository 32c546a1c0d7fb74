/** Names and short helps of the section `storage`, in Ukrainian. */
export const storageFieldTexts = {
  storer: { label: 'Зберігач', help: 'Кому передано майно (ст. 58 Закону № 1404-VIII).' },
  storerPhone: { label: 'Телефон зберігача', help: 'За ним домовляються про огляд.' },
  address: { label: 'Місце зберігання', help: 'Де можна оглянути майно.' },
  inspectionDays: { label: 'Дні огляду', help: 'Наприклад, понеділок — п’ятниця.' },
  inspectionHours: { label: 'Години огляду', help: 'Наприклад, 10:00–16:00.' },
  note: { label: 'Примітка про огляд', help: 'Перепустка, попередній дзвінок тощо.' },
};
