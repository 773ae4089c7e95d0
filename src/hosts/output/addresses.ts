import packageJson from '../../../package.json' with { type: 'json' };
import { rules } from '../../../rules/index.ts';
import type { Addresses } from '../../reporters/index.ts';

const { homepage, version } = packageJson;
const described = new Set(rules.map(({ name }) => name));

/** Where canonlint and its rules are described. The only source of addresses is `package.json`. */
export const addresses: Addresses = {
  homepage,
  pageOfRule: (name) => (described.has(name) ? `${homepage}/blob/v${version}/rules/${name}.md` : undefined),
};
