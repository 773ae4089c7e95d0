import packageJson from '../../../../package.json' with { type: 'json' };

/** The tag of this release. */
export const tag = `v${packageJson.version}`;

/** The repository of canonlint, as git clones it. The only source of the address is `package.json`. */
export const repository = packageJson.repository.url.replace(/^git\+/, '').replace(/\.git$/, '');

/** What npm installs this release from. */
export const npmSource = `${packageJson.repository.url}#${tag}`;

/** The name by which a workflow of GitHub uses the action of this release. */
export const action = `${new URL(repository).pathname.slice(1)}@${tag}`;
