import type { Subject } from '../../shared/contract/contract.ts';

/** So many changes in a row are told as they come: what a person does by hand is seen at once. */
const tokensAtMost = 4;
/** From then on what has changed is told together. A folder of five hundred photos would else be read anew five hundred times. */
const tokenEveryMs = 250;

/**
 * Gives a listener that tells `tell` of changed subjects (a token bucket): at once while changes are few, merged four times a second
 * while they are many. Nothing is lost and the last change is told too.
 */
export function mergeBursts(
  tell: (subjects: readonly Subject[]) => void,
): (subjects: readonly Subject[]) => void {
  let tokens = tokensAtMost;
  let filling: ReturnType<typeof setInterval> | undefined;
  const waiting = new Set<Subject>();
  const tellWaiting = (): void => {
    if (waiting.size === 0 || tokens === 0) return;
    const subjects = [...waiting];
    waiting.clear();
    tokens -= 1;
    filling ??= setInterval(fill, tokenEveryMs);
    tell(subjects);
  };
  const fill = (): void => {
    tokens += 1;
    tellWaiting();
    if (tokens < tokensAtMost) return;
    clearInterval(filling);
    filling = undefined;
  };
  return (subjects) => {
    for (const subject of subjects) waiting.add(subject);
    tellWaiting();
  };
}
