import type { SourcePart } from '../../../model.ts';
import { blocksOf } from '../../openapi/description.ts';
import { treeOf } from '../../openapi/tree/index.ts';
import type { StatusText, StatusTexts } from './status-texts.ts';

/** Reads the texts of a file of status codes, which is YAML or JSON; undefined if it has none. */
export function statusTextsIn({ file, source, start }: SourcePart): StatusTexts | undefined {
  const root = treeOf(file, source, start);
  if (root?.kind !== 'mapping') return undefined;
  const all = root.pairs.flatMap(({ key, value }): StatusText | readonly StatusText[] => {
    if (!/^[1-5]\d\d$/.test(key.value) || value?.kind !== 'mapping') return [];
    return value.pairs.flatMap(({ key: name, value: words }) =>
      (words?.kind === 'scalar' ? [{ code: Number(key.value), codeKey: key, name, words, blocks: () => blocksOf(words) }] : []));
  });
  if (all.length === 0) return undefined;
  const byName = new Map(all.map((each) => [`${each.code} ${each.name.value}`, each]));
  const codes = new Set(all.map(({ code }) => code));
  return { all, hasCode: (code) => codes.has(code), find: (code, name) => byName.get(`${code} ${name}`) };
}
