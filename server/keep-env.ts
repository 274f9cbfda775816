/**
 * The first of three: importing the Colyseus package reads /etc/environment and .env files over this process's own
 * settings, and says so on the terminal. Modules are evaluated in the order of their imports, so `colyseus.ts`
 * imports this, then the package, then `restore-env.ts`.
 */
export const keptEnvironment: Readonly<Record<string, string | undefined>> = { ...process.env };
const { console: terminal } = globalThis;
export const keptInfo = terminal.info;

Object.assign(process.env, { DOTENV_CONFIG_QUIET: 'true' });
terminal.info = () => {};
