import type { IncludedFiles, Page } from '../../../model.ts';

/** The domain of a page's directives and roles that name none. */
export class DefaultDomain {
  readonly #configured: () => boolean;
  #isHttp: boolean | undefined;

  /** `configured` tells whether the documentation sets the domain; it is asked once, and only where something depends on it. */
  constructor(configured: () => boolean = () => false) {
    this.#configured = configured;
  }

  /** Whether it is that of HTTP. */
  isHttp(): boolean {
    this.#isHttp ??= this.#configured();
    return this.#isHttp;
  }

  /** Sets it for what follows on the page (Sphinx, "default-domain"). */
  use(name: string): void {
    this.#isHttp = name === 'http';
  }
}

/** The default domain of a page: that of the `conf.py` in the root of its documentation (Sphinx, "primary_domain"), which is searched, not run. */
export function defaultDomainOf(page: Page, files: IncludedFiles | undefined): DefaultDomain {
  return new DefaultDomain(() => setsHttp.test(files?.find('/conf.py', page.file)?.source ?? ''));
}

const setsHttp = /^primary_domain[ \t]{0,20}=[ \t]{0,20}["']http["']/m;
