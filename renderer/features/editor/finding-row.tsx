import { IconAlertTriangle, IconCircleX, IconMessageCheck } from '@tabler/icons-react';
import { type JSX, memo } from 'react';
import { isBlocking, isOpen, type JudgedFinding } from '../../../shared/domain/checks/judged.ts';
import { useFieldWords } from './field-words.ts';
import classes from './missing-panel.module.css';

type FindingRowProps = {
  readonly finding: JudgedFinding;
  readonly onGo: (finding: JudgedFinding) => void;
};

/** A line of the list that leads to its field. Drawn anew only when its finding changed: there may be hundreds, and a dossier changes with every field. */
export const FindingRow = memo(function FindingRow({ finding, onGo }: FindingRowProps): JSX.Element {
  const words = useFieldWords();
  return (
    <li>
      <button
        type="button"
        className={classes.findingLink}
        data-severity={isOpen(finding) ? finding.severity : 'kept'}
        onClick={() => onGo(finding)}
      >
        <FindingIcon finding={finding} />
        <span>
          <b>{words.placeOf(finding.pointer)}</b>
          <span className={classes.findingText}>{words.sentenceOf(finding)}</span>
        </span>
      </button>
    </li>
  );
});

function FindingIcon({ finding }: { finding: JudgedFinding }): JSX.Element {
  if (!isOpen(finding)) return <IconMessageCheck size={14} aria-hidden />;
  return isBlocking(finding) ? (
    <IconCircleX size={14} aria-hidden />
  ) : (
    <IconAlertTriangle size={14} aria-hidden />
  );
}
