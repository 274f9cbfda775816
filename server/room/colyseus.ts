/** The only door to the Colyseus package; see keep-env.ts for why there are three imports in this order. */
// biome-ignore-start assist/source/organizeImports: the order is the point
import '../keep-env.ts';
export * from 'colyseus';
import '../restore-env.ts';
// biome-ignore-end assist/source/organizeImports: the order is the point
