import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { type SectionName, sections } from '../../../../shared/domain/fields/sections.ts';
import { findObjectType } from '../../../../shared/domain/object-types/definitions.ts';
import { go } from '../../../state/navigation.ts';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import { useEditor } from '../editor-context.ts';
import { FieldGrid } from '../fields/field-grid.tsx';
import { SpreadButton } from '../known/spread-button.tsx';
import { ItemsTable } from '../fields/items-table.tsx';
import { FilesSection } from '../files/files-section.tsx';
import { ChecksSection } from './checks-section.tsx';
import { HistorySection } from './history-section.tsx';

/** The section that is open. */
export function SectionView(): JSX.Element {
  const { section } = useEditor();
  if (section === 'files') return <FilesSection />;
  if (section === 'checks') return <ChecksSection />;
  if (section === 'history') return <HistorySection />;
  if (section === 'papers') return <PapersSection />;
  return section === 'object' ? <ObjectSection /> : <FormSection name={section} />;
}

function FormSection({ name }: { name: SectionName }): JSX.Element {
  const { t } = useTranslation();
  return (
    <SectionPanel title={t(`section.${name}`)} actions={<SpreadButton pointer={`/${name}`} />}>
      <FieldGrid fields={sections[name]} at={`/${name}`} />
    </SectionPanel>
  );
}

/** What every kind has, then the fields of this kind, then its table of things. */
function ObjectSection(): JSX.Element {
  const { t } = useTranslation();
  const { dossier } = useEditor();
  const definition = findObjectType(dossier.objectType);
  return (
    <>
      <FormSection name="object" />
      {definition && definition.fields.length > 0 ? (
        <SectionPanel title={t('section.details')} hint={t(`objectType.${dossier.objectType}`)}>
          <FieldGrid fields={definition.fields} at="/details" />
        </SectionPanel>
      ) : null}
      {definition?.items ? <ItemsTable /> : null}
    </>
  );
}

function PapersSection(): JSX.Element {
  const { t } = useTranslation();
  const { dossier } = useEditor();
  return (
    <SectionPanel title={t('editor.papers.title')}>
      <p>{t('editor.papers.text')}</p>
      <Button
        variant="default"
        leftSection={<IconFileText size={16} />}
        onClick={() => go({ screen: 'paperwork', id: dossier.id })}
      >
        {t('editor.papers.open')}
      </Button>
    </SectionPanel>
  );
}
