import { basename, resolve } from 'node:path';
import type { Disk } from '../../disk/index.ts';
import { isReadError } from '../../disk/read-error.ts';
import { nameOf } from '../../disk/paths.ts';
import type { Toolkit } from '../index.ts';
import type { Cache } from '../../cache/index.ts';
import { pagesIn } from '../read-services.ts';
import { runCache } from '../run-cache.ts';
import type { FindCache } from '../run-cache.ts';
import { LivePages } from './live-pages.ts';
import { LiveServices } from './live-services.ts';
import { formatFor, mayBePage } from '../../formats/format.ts';
import { UserError } from '../../text/user-error.ts';
import { EvidentCanon } from './evident-canon.ts';
import { listingOf } from './listing.ts';
import type { ProjectListing } from './listing.ts';
import type { Pace } from './pace.ts';
import type { ProjectPlace } from './place.ts';
import { settingsFor } from './settings.ts';
import type { ProjectSettings, SettingsReading } from './settings.ts';
import { ProjectView } from './view.ts';

/** A project as the editor has it open: read once, then again what changes. */
export class Project {
  readonly place: ProjectPlace;
  readonly #disk: Disk;
  readonly #shipped: Toolkit;
  #stale: 'settings' | 'listing' | undefined = 'settings';
  #loading: Promise<void> | undefined;
  #reading: SettingsReading | undefined;
  #listingError: UserError | undefined;
  #loaded: Loaded | undefined;
  #view: ProjectView | undefined;
  readonly #claims = new Map<string, boolean>();
  readonly #findCache: FindCache | undefined;
  #cache: Cache | undefined;
  #wasCacheOpened = false;

  constructor(place: ProjectPlace, disk: Disk, shipped: Toolkit, findCache?: FindCache) {
    this.place = place;
    this.#findCache = findCache;
    this.#disk = disk;
    this.#shipped = shipped;
  }

  /** What is wrong with the configuration, the canon, an ignore file or the baseline; while there is something, what was read last counts. */
  get errors(): readonly UserError[] {
    return [this.#reading?.error, this.#listingError, this.#view?.error].filter((error) => error !== undefined);
  }

  /** The configuration file, absolute; undefined without one. */
  get configFile(): string | undefined {
    return this.#reading?.file;
  }

  /** The files that decide on the configuration and the canon, and the baseline, as far as they are there; absolute. */
  get settingFiles(): readonly string[] {
    const baseline = this.#loaded === undefined ? undefined : this.#baseline(this.#loaded);
    const paths = [...this.#reading?.paths ?? [], ...baseline === undefined ? [] : [baseline]];
    return paths.filter((path) => this.#disk.kindOf(path) === 'file');
  }

  /** Whether the file at a path decides on the configuration or the canon. */
  isSetting(path: string): boolean {
    return this.#reading?.paths.has(path) === true;
  }

  /** Takes note of a file that changed, or that is new or gone; whether it may decide on what is found. */
  changed(path: string, isThere: 'as before' | 'new or gone'): boolean {
    if (this.isSetting(path)) this.#stale = 'settings';
    else if (this.#loaded === undefined) return false;
    else if (isThere === 'new or gone' || this.#decidesListing(path, this.#loaded)) this.#stale ??= 'listing';
    else if (path === this.#baseline(this.#loaded)) this.#view = undefined;
    const services = this.#loaded?.live.changed(nameOf(path, this.place.folder)) ?? [];
    return services.length > 0 || this.#stale !== undefined || this.#view === undefined;
  }

  /** The project as it is now; undefined as long as its configuration cannot be read. */
  async view(pace: Pace): Promise<ProjectView | undefined> {
    for (;;) {
      await this.#load();
      const loaded = this.#loaded;
      if (loaded === undefined) return undefined;
      const { live, settings, listing, evident } = loaded;
      const canon = settings.canon ?? await evident.canonFor({ live, settings, listing, cache: this.#cache }, pace);
      if (this.#stale !== undefined || this.#loaded !== loaded) continue;
      if (this.#view?.live !== live || this.#view.context.canon !== canon) this.#view = new ProjectView(live, settings, listing, canon, this.place.choices);
      return this.#view;
    }
  }

  /** The absolute path of the file of known problems. */
  #baseline({ settings: { config } }: Loaded): string | undefined {
    const { folder, choices: { baseline, noBaseline } } = this.place;
    if (baseline !== undefined) return resolve(folder, baseline);
    return noBaseline ? undefined : config.baseline;
  }

  /** Keeps what was read for later runs, once all is read. */
  keep(): void {
    this.#cache?.save();
    this.#loaded?.pages.useCache(undefined);
    this.#cache = undefined;
  }

  /** Reads what is stale; all who ask meanwhile wait for the same reading. */
  async #load(): Promise<void> {
    while (this.#stale !== undefined || this.#loading !== undefined) {
      this.#loading ??= this.#loadOnce().finally(() => (this.#loading = undefined));
      await this.#loading;
    }
  }

  async #loadOnce(): Promise<void> {
    const stale = this.#stale;
    this.#stale = undefined;
    if (stale === 'settings') this.#reading = await settingsFor(this.place, this.#disk, this.#shipped);
    const settings = this.#reading?.settings ?? this.#loaded?.settings;
    if (settings === undefined) return;
    try {
      const listing = await listingOf(this.place, settings, this.#disk);
      const cache = await this.#firstCache(settings, listing);
      this.#take(settings, listing);
      if (cache !== undefined) this.#loaded?.pages.useCache(cache);
      this.#listingError = undefined;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#listingError = error;
    }
  }

  /** What earlier runs know, the first time that the project is read; afterwards only what changes is read. */
  async #firstCache({ config }: ProjectSettings, { services }: ProjectListing): Promise<Cache | undefined> {
    if (this.#wasCacheOpened) return undefined;
    this.#wasCacheOpened = true;
    const { readPage: read, stampOf } = this.#disk;
    this.#cache = (await runCache(this.#findCache, this.#disk, config, { read, stampOf })(pagesIn(services)))?.cache;
    return this.#cache;
  }

  #take(settings: ProjectSettings, listing: ProjectListing): void {
    const { formats } = settings.toolkit;
    const before = this.#loaded;
    const pages = before?.settings.toolkit.formats === formats ? before.pages : new LivePages(this.#disk.readPage, formats);
    pages.keepOnly(new Set(listing.services.flatMap(({ files }) => files)));
    const live = new LiveServices(listing.services, pages, this.#disk.readPage, formats);
    this.#claims.clear();
    this.#loaded = { settings, listing, pages, live, evident: new EvidentCanon() };
  }

  /** Whether the text of a file may decide which pages there are, and to which services they belong. */
  #decidesListing(path: string, { settings: { toolkit: { formats } }, listing, live }: Loaded): boolean {
    if (basename(path).startsWith('.') || !mayBePage(path, formats)) return listing.paths.has(path);
    const file = nameOf(path, this.place.folder);
    const before = this.#claims.get(path) ?? (live.isPage(file) || listing.workspace.isPage(path));
    const page = this.#disk.readPage(file);
    const isPage = !isReadError(page) && formatFor(file, formats, () => page.source) !== undefined;
    this.#claims.set(path, isPage);
    return isPage !== before;
  }
}

/** What is known of a project. */
interface Loaded {
  readonly settings: ProjectSettings;
  readonly listing: ProjectListing;
  readonly pages: LivePages;
  readonly live: LiveServices;
  readonly evident: EvidentCanon;
}
