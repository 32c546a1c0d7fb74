/** Names and short helps of the section `storage`, in English. */
export const storageFieldTexts = {
  storer: { label: 'Storer', help: 'To whom the property was handed (art. 58 of Law 1404-VIII).' },
  storerPhone: { label: 'Storer’s phone', help: 'To arrange an inspection.' },
  address: { label: 'Place of storage', help: 'Where the property can be seen.' },
  inspectionDays: { label: 'Inspection days', help: 'For example, Monday to Friday.' },
  inspectionHours: { label: 'Inspection hours', help: 'For example, 10:00–16:00.' },
  note: { label: 'Note on inspection', help: 'Pass, call beforehand.' },
};
