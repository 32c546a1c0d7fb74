/** The shell's own few words; the screens' words live with the screens. */
export type Words = { readonly [K in keyof typeof UKRAINIAN]: string };
export type Language = 'uk' | 'en';

const UKRAINIAN = {
  photos: 'Фотографії',
  documents: 'Документи',
  saveAs: 'Зберегти файл як',
  program: 'Програма',
  file: 'Справа',
  newDossier: 'Нова справа',
  lock: 'Заблокувати',
  quit: 'Вийти',
  edit: 'Правка',
  undo: 'Скасувати',
  redo: 'Повторити',
  cut: 'Вирізати',
  copy: 'Копіювати',
  paste: 'Вставити',
  selectAll: 'Виділити все',
  find: 'Знайти',
  go: 'Перейти',
  today: 'Сьогодні',
  dossiers: 'Справи',
  exchange: 'Обмін',
  auctions: 'Торги',
  review: 'Перевірка',
  settings: 'Налаштування',
  view: 'Вигляд',
  zoomIn: 'Збільшити',
  zoomOut: 'Зменшити',
  zoomReset: 'Звичайний розмір',
  fullScreen: 'На весь екран',
  help: 'Довідка',
  shortcuts: 'Сполучення клавіш',
};

const ENGLISH: Words = {
  photos: 'Photos',
  documents: 'Documents',
  saveAs: 'Save file as',
  program: 'Program',
  file: 'Dossier',
  newDossier: 'New dossier',
  lock: 'Lock',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  find: 'Find',
  go: 'Go',
  today: 'Today',
  dossiers: 'Dossiers',
  exchange: 'Exchange',
  auctions: 'Auctions',
  review: 'Review',
  settings: 'Settings',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  help: 'Help',
  shortcuts: 'Keyboard shortcuts',
};

/** Gives the shell's words in the language of the settings. */
export function wordsOf(language: Language): Words {
  return language === 'en' ? ENGLISH : UKRAINIAN;
}
