import type { ClassifierScheme } from '../../../shared/domain/reference/scheme.ts';

/** Official titles, written with a version; a version of the central database brings its own. */
const titles: Readonly<Record<ClassifierScheme, string>> = {
  katottg: 'Кодифікатор адміністративно-територіальних одиниць та територій територіальних громад (КАТОТТГ)',
  cav: 'Класифікатор майна для аукціонів (CAV)',
  'cav-ps': 'Коди CAV-PS для продажу майна',
  dk021: 'Єдиний закупівельний словник (ДК 021)',
  units: 'Одиниці виміру (Рекомендація ООН № 20)',
};

export function titleOfScheme(scheme: ClassifierScheme): string {
  return titles[scheme];
}
