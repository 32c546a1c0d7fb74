import { IconAlertTriangle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperProblem } from '../../../shared/contract/paperwork.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { go, type Place } from '../../state/navigation.ts';
import { textKeyOf } from '../../ui/dossier/field-key.ts';
import classes from './paperwork.module.css';

type PaperProblemsProps = { readonly id: DossierId; readonly problems: readonly PaperProblem[] };

/** What stands in the way of a paper; each line leads to the field that mends it. */
export function PaperProblems({ id, problems }: PaperProblemsProps): JSX.Element | null {
  const { t, i18n } = useTranslation();
  if (problems.length === 0) return null;
  const sentenceOf = ({ code, pointer }: PaperProblem): string => {
    const words = `paperwork.problem.${code}`;
    const label = placeKeysOf(pointer).find((key) => i18n.exists(key));
    const place = label === undefined ? pointer : t(label);
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
              onClick={() => go(placeOf(id, problem.pointer))}
            >
              {sentenceOf(problem)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where the words of a place may stand: a field of the dossier, or a fact of the auction, the lot, the approval. */
export function placeKeysOf(pointer: string): readonly string[] {
  const own = `paperwork.place${pointer.replaceAll('/', '.')}`;
  return [`${textKeyOf(pointer)}.label`, `${own}.self`, own];
}

function placeOf(id: DossierId, pointer: string): Place {
  const head = pointer.split('/')[1] ?? '';
  if (head === 'auction' || head === 'lot') return { screen: 'auctions', id };
  if (head === 'office') return { screen: 'settings', section: 'general' };
  if (head === 'approval' || head === 'seal') return { screen: 'editor', id, section: 'checks' };
  const section = head === 'details' || head === 'items' ? 'object' : head;
  return { screen: 'editor', id, section, pointer };
}
