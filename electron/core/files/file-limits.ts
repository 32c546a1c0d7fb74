import type { ImageLimits } from '../../../shared/domain/image-limits.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import type { RuleSet } from '../../../shared/domain/rules/rule-set.ts';

/** What may be added; figures of the rule set (internal rules, domain/procedure.md 4.5), never of the code. */
export type FileLimits = {
  readonly photo: ImageLimits & { readonly maxBytes: number };
  readonly document: { readonly maxBytes: number; readonly maxPages: number };
  readonly maxFiles: number;
  readonly maxTotalBytes: number;
};

/** Gives the limits for the files of one kind of property. */
export function fileLimitsOf(ruleSet: RuleSet, objectType: ObjectType): FileLimits {
  const files = ruleSet.files.value;
  return {
    photo: { ...ruleSet.imageLimits.value, maxBytes: ruleSet.photos[objectType].value.maximumBytes },
    document: { maxBytes: files.maximumPdfBytes, maxPages: files.maximumPdfPages },
    maxFiles: files.maximumFiles,
    maxTotalBytes: files.maximumTotalBytes,
  };
}
