import type { BulkResult } from '../../../shared/contract/finding.ts';
import { AppError } from '../../../shared/result.ts';
import { useErrorText } from '../../ui/error-message.tsx';

type Refusal = NonNullable<BulkResult['refused']>;

/** Gives the words for what one of many dossiers refused. */
export function useRefusalText(): (refusal: Refusal) => string {
  const textOf = useErrorText();
  return ({ code, reason }) => textOf(new AppError(code, '', { reason }));
}
