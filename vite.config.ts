import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Small files that nearly every page needs: in chunks of their own they would cost 3 kB more before the lobby. */
const small =
  /client\/(connection\/(here|keys|shown)|page\/(lazy|memory|router|theme)|texts\/text|parts\/(brand|clock|code-doors|dialog|door|frame|home-hill|icon|live|role-sign|signs|steps))\.tsx?$|shared\/(game\/(ids|presets)|scenario\/roles)\.ts$/;

/** What a table's page is made of until its lobby stands: in one chunk it costs less than in three. */
const lobbyPage = /client\/(pages\/table|connection\/command|parts\/seats)\.tsx?$/;

/** Vite reads the JSX settings from tsconfig.json; nothing is inlined, so that the content-security policy can stay strict. */
export default defineConfig({
  root: 'client',
  base: '/',
  publicDir: false,
  plugins: [withoutUnusedSdk(), sizes(), fontPreloads()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'small', test: small },
            { name: 'lobby', test: lobbyPage },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});

/** What a browser has fetched when something shows: modules whose chunks, and all that those import, were loaded by then. */
interface Stage {
  readonly name: string;
  readonly limitKb: number;
  readonly modules: readonly string[];
}

const firstForm: Stage = { name: 'the first form', limitKb: 25, modules: ['client/index.html', 'client/texts/first.zh.ts'] };
const lobby: Stage = {
  name: 'the lobby',
  limitKb: 80,
  modules: [
    ...firstForm.modules,
    'client/parts/home-picture.ts',
    'client/pages/session.tsx',
    'client/connection/making.ts',
    'client/pages/table.tsx',
    'client/connection/sdk.ts',
  ],
};

/** Says at each build how much JavaScript comes before the first form and before the lobby, and fails above the limits. */
function sizes(): Plugin {
  return {
    name: 'threshold-sizes',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      for (const { name, limitKb, modules } of [firstForm, lobby]) {
        const fetched = new Set<string>();
        const add = (fileName: string): void => {
          if (fetched.has(fileName)) return;
          fetched.add(fileName);
          for (const imported of byName.get(fileName)?.imports ?? []) add(imported);
        };
        for (const module of modules) {
          const chunk = chunks.find(
            ({ facadeModuleId, moduleIds }) => facadeModuleId?.endsWith(module) ?? moduleIds.some((id) => id.endsWith(module)),
          );
          if (chunk === undefined) this.error(`No chunk holds ${module}, which ${name} needs`);
          add(chunk.fileName);
        }
        const kb = [...fetched].reduce((sum, fileName) => sum + gzipSync(byName.get(fileName)?.code ?? '').length, 0) / 1000;
        const report = `JavaScript until ${name}: ${kb.toFixed(1)} kB gzip of ${limitKb}`;
        if (kb > limitKb) this.error(report);
        process.stdout.write(`${report}\n`);
      }
    },
  };
}

/** Parts of the SDK for games that send inputs at every tick, for accounts, for old engines, and for a transport that this server doesn't offer. */
const unusedOfSdk: Readonly<Record<string, string>> = {
  '@colyseus/sdk/build/input/RoomInput.mjs': 'export class RoomInput {}',
  '@colyseus/sdk/build/transport/H3Transport.mjs': 'export class H3TransportTransport {}',
  '@colyseus/sdk/build/Auth.mjs': 'export class Auth {}',
  '@colyseus/sdk/build/fetchXHR.mjs': 'export const xhrFetch = undefined;',
  '@colyseus/sdk/build/debug-channel.mjs': 'export const publishDebug = () => {}; export const debugOverlayActive = () => false;',
};

/** They would be 7 kB before the lobby, and nothing calls them. */
function withoutUnusedSdk(): Plugin {
  return {
    name: 'threshold-without-unused-sdk',
    apply: 'build',
    load: (id) => Object.entries(unusedOfSdk).find(([path]) => id.endsWith(path))?.[1] ?? null,
  };
}

/** The two faces of the first screen begin to load with the page, not with its style sheet. */
function fontPreloads(): Plugin {
  return {
    name: 'threshold-font-preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /-latin-wght-normal.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
            injectTo: 'head',
          })),
    },
  };
}
