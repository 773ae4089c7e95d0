import { constructs } from '../../scripts/growth/constructs.ts';
import { tryPagesOf } from './pages.ts';

tryPagesOf(constructs.filter(({ file }) => /\.(?:mdx?|html)$/.test(file)));
