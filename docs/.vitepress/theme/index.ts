import theme from 'vitepress/theme';
import { h } from 'vue';
import terminal from '../../images/terminal.svg';
import './style.css';

const picture = () => h('img', { class: 'terminal', src: terminal, alt: 'canonlint in a terminal: four problems of a page, with the words that differ', width: 812, height: 483 });

/** The theme of VitePress, with a picture below the top of the start page. */
export default {
  extends: theme,
  Layout: () => h(theme.Layout, undefined, { 'home-hero-after': picture }),
};
