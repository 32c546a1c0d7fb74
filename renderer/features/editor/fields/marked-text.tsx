import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './fields.module.css';
import { markedPieces, type Span } from './marked-pieces.ts';

/** A text with the offending letters marked; invisible ones are drawn as their code. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.marked} title={t('editor.mixedLetters')}>
      {markedPieces(text, spans).map((piece) =>
        piece.marked ? (
          <mark key={piece.start}>{piece.text}</mark>
        ) : (
          <span key={piece.start}>{piece.text}</span>
        ),
      )}
    </div>
  );
}
