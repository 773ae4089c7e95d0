import { constructs } from '../../scripts/growth/constructs.ts';
import { tryPagesOf } from './pages.ts';

tryPagesOf(constructs.filter(({ file }) => !/\.(?:rst|mdx?|html)$/.test(file)));
