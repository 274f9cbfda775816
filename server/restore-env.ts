/** The last of three, see keep-env.ts: the process has its own settings again. */
import { keptEnvironment, keptInfo } from './keep-env.ts';

for (const name of Object.keys(process.env)) if (!(name in keptEnvironment)) delete process.env[name];
for (const [name, value] of Object.entries(keptEnvironment)) if (value !== undefined) process.env[name] = value;
Object.assign(globalThis.console, { info: keptInfo });
