import type { DocumentType } from '../../../shared/domain/dossier.ts';

/** Stems of Ukrainian document names as officers and scanners write them; the first that fits wins. */
const stems: readonly (readonly [RegExp, DocumentType])[] = [
  [/опис.*арешт|постанов.*опис|акт.?опису/, 'arrest-resolution'],
  [/акт.*(проведен|електронн).*торг/, 'auction-act'],
  [/акт.*опечат/, 'sealing-act'],
  [/протокол/, 'protocol'],
  [/виконавч\S*\s?(лист|документ|напис)|судов\S*\s?наказ/, 'enforcement-document'],
  [/звіт.*оцін|висновок.*(вартіст|оцін)|оцінк|рецензі/, 'appraisal-report'],
  [/визначення.*вартост|акт.*вартост/, 'value-act'],
  [/домовлен|угод\S*.*варт/, 'value-agreement'],
  [/переважн.*прав/, 'preemptive-refusal'],
  [/повідомлен.*(товариств|учасник)/, 'company-notice'],
  [/повідомлен.*іпотекодавц/, 'mortgagor-notice'],
  [/повідомлен.*іпотекодерж/, 'mortgagee-notice'],
  [/повідомлен.*(власник|володільц|зареєстр)/, 'right-holder-notice'],
  [/депозитар/, 'depository-statement'],
  [/ветеринар/, 'veterinary-document'],
  [/сервісн\S*\s?центр/, 'service-centre-data'],
  [/витяг.*обтяжен/, 'encumbrance-extract'],
  [/повідомлен.*(варт|оцін)|доказ.*повідом|рекомендован|поштов/, 'notice-proof'],
  [/витяг.*дзк|земельн\S*\s?кадастр/, 'cadastre-extract'],
  [/нормативн.*грош|нго/, 'land-valuation'],
  [/витяг.*(єдр|юридичн)/, 'company-extract'],
  [/витяг|дррп|інформац\S*\s?довідк/, 'rights-extract'],
  [/техн\S*\s?паспорт|техпаспорт.*(кварт|буд)|бті/, 'technical-passport'],
  [/свідоцтв.*реєстр.*тз|свідоцтв.*реєстрац|техпаспорт|сртз/, 'vehicle-registration'],
  [/свідоцтв.*(власн|спад)|договір.*(купівл|дарув)|правовстанов/, 'title-document'],
  [/зареєстрован\S*.*осіб|довідк.*(склад|прожив)/, 'registered-persons'],
  [/опік/, 'guardianship-consent'],
  [/технічн\S*\s?стан|акт.*огляд/, 'condition-act'],
  [/перелік|інвентар/, 'item-list'],
  [/іпотек/, 'mortgage-contract'],
  [/рішення|ухвал|вирок/, 'court-decision'],
  [/статут/, 'charter'],
  [/зберіганн/, 'storage-act'],
  [/приймання.?передач|передач/, 'transfer-act'],
  [/плат\S*\s?(доруч|інструкц)|квитанц|оплат/, 'payment-proof'],
  [/договір.*оренд/, 'lease-contract'],
  [/погоджен|затвердж/, 'approval'],
  [/договір|контракт/, 'contract'],
];

/** Guesses what a document is by its file name; `other` when the name says nothing. A person can change it. */
export function guessDocumentType(name: string): DocumentType {
  const plain = name
    .toLowerCase()
    .replace(/[_\-.]+/gu, ' ')
    .replace(/[ʼ'`’]/gu, '’');
  return stems.find(([stem]) => stem.test(plain))?.[1] ?? 'other';
}
