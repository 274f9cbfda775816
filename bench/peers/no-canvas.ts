/** agentscript asks for a canvas as soon as it is loaded, for colours that nobody here looks at. Node has none. */
class NoCanvas {
  getContext(): null {
    return null;
  }
}

if (!('OffscreenCanvas' in globalThis)) Object.assign(globalThis, { OffscreenCanvas: NoCanvas });
