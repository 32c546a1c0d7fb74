import { kyivDateOf } from '../../../../shared/domain/civil-date.ts';
import type { Approval } from '../../../../shared/domain/dossier.ts';
import type { DossierContent } from '../../../../shared/domain/fields/sections.ts';
import type { Block } from '../document-model.ts';
import { officerPosition } from './officer.ts';
import { dateInWords } from './words.ts';

type Signed = {
  readonly content: DossierContent;
  readonly approval: Pick<Approval, 'name' | 'at'> | undefined;
  readonly preparedBy: string;
  readonly ruleSetId: string;
};

/** Gives who prepared, who approved, and the lines to be signed; the head signs in a state office only. */
export function signatures({ content, approval, preparedBy, ruleSetId }: Signed): readonly Block[] {
  const proceeding = content.proceeding ?? {};
  const state = proceeding.officerKind === 'state';
  return [
    { kind: 'heading', text: '11. Підписи' },
    {
      kind: 'fields',
      rows: [
        { label: 'Заявку підготовлено', value: preparedBy },
        ...(approval
          ? [
              {
                label: state ? 'Погоджено начальником відділу' : 'Затверджено',
                value: `${approval.name}, ${dateInWords(kyivDateOf(approval.at))}`,
              },
            ]
          : []),
        { label: 'Набір правил', value: ruleSetId },
      ],
    },
    {
      kind: 'signature',
      position: officerPosition(proceeding),
      name: proceeding.officerName ?? '',
      seal: true,
    },
    ...(state && approval
      ? [
          {
            kind: 'signature',
            position: 'Погоджено: начальник відділу',
            name: approval.name,
            seal: false,
          } as const,
        ]
      : []),
  ];
}
