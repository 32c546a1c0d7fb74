import { IconAlertTriangle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperProblem } from '../../../shared/contract/paperwork.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { go } from '../../state/navigation.ts';
import { textKeyOf } from '../../ui/dossier/field-key.ts';
import classes from './paperwork.module.css';

type PaperProblemsProps = { readonly id: DossierId; readonly problems: readonly PaperProblem[] };

/** What stands in the way of a paper; each line leads to the field that mends it. */
export function PaperProblems({ id, problems }: PaperProblemsProps): JSX.Element | null {
  const { t, i18n } = useTranslation();
  if (problems.length === 0) return null;
  const sentenceOf = ({ code, pointer }: PaperProblem): string => {
    const label = `${textKeyOf(pointer)}.label`;
    const words = `paperwork.problem.${code}`;
    const place = i18n.exists(label) ? t(label) : pointer;
    return `${place}: ${i18n.exists(words) ? t(words) : t('paperwork.problem.missing')}`;
  };
  return (
    <div className={classes.problems} role="status">
      <b>
        <IconAlertTriangle size={16} aria-hidden /> {t('paperwork.problems')}
      </b>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.pointer}`}>
            <button
              type="button"
              className={classes.rowLink}
              onClick={() =>
                go({ screen: 'editor', id, section: sectionOf(problem), pointer: problem.pointer })
              }
            >
              {sentenceOf(problem)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sectionOf({ pointer }: PaperProblem): string {
  const head = pointer.split('/')[1] ?? '';
  return head === 'details' || head === 'items' ? 'object' : head;
}
