/** Names and short helps of the section `object`, in Ukrainian. */
export const objectFieldTexts = {
  title: {
    label: 'Назва лота',
    help: 'За нею лот шукають покупці: вид майна, головна ознака, місце. Лише українські літери у словах.',
  },
  description: {
    label: 'Опис майна',
    help: 'Склад, стан, недоліки, комунікації, доступ. Що докладніше, то більше учасників.',
  },
  condition: { label: 'Технічний стан', help: 'Пошкодження, зношеність, потреба в ремонті.' },
  classCode: { label: 'Код класифікатора', help: 'CAV, наприклад 04121000-9.' },
  quantity: { label: 'Кількість', help: 'Скільки одиниць у лоті.' },
  unit: { label: 'Одиниця виміру', help: 'Наприклад, шт., комплект.' },
  region: { label: 'Область', help: 'Де розташоване майно.' },
  settlement: { label: 'Населений пункт', help: 'Місто, селище чи село.' },
  katottg: { label: 'Код КАТОТТГ', help: 'UA та 17 цифр.' },
  address: { label: 'Місцезнаходження майна', help: 'Вулиця, будинок, квартира або місце зберігання.' },
  coordinates: {
    label: 'Координати',
    help: 'Широта і довгота з карти, наприклад 50.4501, 30.5234. Без точної адреси (ділянка, поле) за ними покупець знайде майно.',
  },
};

/** Names and short helps of the section `items`, in Ukrainian. */
export const itemsFieldTexts = {
  label: 'Перелік речей',
  help: 'Кожна річ окремим рядком; таблицю можна вставити зі списку чи електронної таблиці.',
  name: { label: 'Найменування', help: 'Назва, марка, модель.' },
  quantity: { label: 'К-сть', help: 'Ціле число.' },
  unit: { label: 'Од. виміру', help: 'Наприклад, шт.' },
  inventoryNumber: { label: 'Інвентарний номер', help: 'Якщо є.' },
  condition: { label: 'Стан речі', help: 'Коротко.' },
  value: { label: 'Вартість, грн', help: 'За звітом про оцінку.' },
};
