/** The top of the start page, as the theme of VitePress takes it. */
export const startPage = {
  layout: 'home',
  hero: {
    name: 'canonlint',
    text: 'One wording for each status code',
    tagline: 'A consistency linter for API documentation. It reads the tables of HTTP status codes of all your services, shows where they differ, and repairs them.',
    actions: [
      { theme: 'brand', text: 'Start in five minutes', link: '/start' },
      { theme: 'alt', text: 'Try it here', link: '/playground/', target: '_self' },
      { theme: 'alt', text: 'Rules', link: '/rules/' },
    ],
  },
  features: [
    { title: 'It knows what codes mean', details: 'A 502 that blames the request, a 404 that speaks of a timeout, 200 for POST: it reports what is wrong, with the section of the RFC.' },
    { title: 'It compares services', details: 'Name a canon, or let your services vote for one. A matrix shows where each of them stands.' },
    { title: 'It repairs, and proves it', details: 'It reads each page again before it writes. Nothing but the right words may have changed.' },
    { title: 'It reads what you have', details: 'reStructuredText, Markdown, MDX, HTML, OpenAPI and AsciiDoc, in hooks, in CI and in editors.' },
  ],
} as const;
