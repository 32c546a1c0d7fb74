import { type JSX, useState } from 'react';
import classes from './coming-picture.module.css';

type ComingPictureProps = {
  readonly src: string;
  readonly alt: string;
  /** Far from sight it is not fetched; false then, so that nothing moves where nobody looks. */
  readonly near?: boolean;
};

/**
 * A small picture that pulses until it has come (or failed to), and then rests: five hundred frames that pulse behind their pictures
 * take the processor from everything else.
 */
export function ComingPicture({ src, alt, near = true }: ComingPictureProps): JSX.Element {
  const [settled, setSettled] = useState(false);
  const settle = (): void => setSettled(true);
  return (
    <img
      className={classes.picture}
      src={src}
      alt={alt}
      draggable={false}
      loading="lazy"
      data-waiting={(near && !settled) || undefined}
      onLoad={settle}
      onError={settle}
    />
  );
}
